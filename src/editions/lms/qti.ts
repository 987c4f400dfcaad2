/** A quiz as an assessment for Common Cartridge, in QTI 1.2.1. https://www.imsglobal.org/cc/ */
import { escape, xml, type Xml } from '../../lib/xml.ts';
import type { Lesson, Question } from './lessons.ts';

const namespace = 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2';

export function assessmentOf({ chapter, title, quiz }: Lesson): string {
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<questestinterop xmlns="${namespace}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${namespace} http://www.imsglobal.org/profile/cc/ccv1p1/ccv1p1_qtiasiv1p2p1_v1p0.xsd">
<assessment ident="quiz-${chapter}" title="${title}">
<qtimetadata>${field('cc_profile', 'cc.exam.v0p1')}${field('qmd_assessmenttype', 'Examination')}${field('qmd_scoretype', 'Percentage')}</qtimetadata>
<section ident="section-${chapter}">
${quiz.map((question) => item(chapter, question))}
</section>
</assessment>
</questestinterop>
`.text;
}

function item(chapter: string, { id, question, options, answer, why }: Question): Xml {
  const labels = Object.entries(options).map(
    ([letter, option]) =>
      xml`<response_label ident="${letter}"><material>${mattext(option)}</material></response_label>`,
  );
  return xml`<item ident="${chapter}-${id}" title="${id}">
<itemmetadata><qtimetadata>${field('cc_profile', 'cc.multiple_choice.v0p1')}</qtimetadata></itemmetadata>
<presentation><material>${mattext(question)}</material><response_lid ident="answer" rcardinality="Single"><render_choice>
${labels}
</render_choice></response_lid></presentation>
<resprocessing><outcomes><decvar minvalue="0" maxvalue="100" varname="SCORE" vartype="Decimal"/></outcomes>
<respcondition continue="Yes"><conditionvar><other/></conditionvar><displayfeedback feedbacktype="Response" linkrefid="why"/></respcondition>
<respcondition continue="No"><conditionvar><varequal respident="answer">${answer}</varequal></conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition>
</resprocessing>
<itemfeedback ident="why"><flow_mat><material>${mattext(why)}</material></flow_mat></itemfeedback>
</item>`;
}

function field(label: string, entry: string): Xml {
  return xml`<qtimetadatafield><fieldlabel>${label}</fieldlabel><fieldentry>${entry}</fieldentry></qtimetadatafield>`;
}

function mattext(words: string): Xml {
  return xml`<mattext texttype="text/html">${asciiHtml(words)}</mattext>`;
}

/** HTML in ASCII: Moodle reads every text as HTML, and its older versions take it for Latin-1. */
function asciiHtml(words: string): string {
  return escape(words).replace(/[^\0-\x7f]/gu, (character) => `&#${character.codePointAt(0)};`);
}
