const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML shows it; safe inside elements and quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** A description as a paragraph: what stands in backticks is code. */
export function paragraph(description: string | null | undefined): string {
  if (!description) return '';
  return `<p>${escapeHtml(description).replace(/`([^`]+)`/g, '<code>$1</code>')}</p>`;
}
