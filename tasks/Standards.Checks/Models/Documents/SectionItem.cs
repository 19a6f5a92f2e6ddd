using Standards.Checks.Foundation.Markup;

namespace Standards.Checks.Models.Documents;

/// <summary>One item of a list.</summary>
/// <param name="Text">Its first line as a reader sees it, without the box.</param>
/// <param name="Line">1-based line of the text.</param>
/// <param name="Column">1-based column of the text, or of its box.</param>
/// <param name="IsTask">Whether it begins with a box: <c>[ ]</c> or <c>[x]</c>.</param>
/// <param name="IsDone">Whether the box is checked.</param>
internal sealed record SectionItem(string Text, int Line, int Column, bool IsTask, bool IsDone)
{
    /// <summary>The item that begins with a line.</summary>
    public static SectionItem Of(ProseLine line, LineMap lines)
    {
        var (number, column) = lines.Locate(line.OffsetOf(0));
        var text = line.Text.Trim();
        var isTask = text.Length >= 3 && text[0] == '[' && text[1] is ' ' or 'x' or 'X' && text[2] == ']';
        return new SectionItem(isTask ? text[3..].Trim() : text, number, column, isTask, isTask && text[1] != ' ');
    }
}
