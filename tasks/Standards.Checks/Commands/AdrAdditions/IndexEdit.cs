using System.Globalization;
using System.Text.RegularExpressions;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Markup;
using Standards.Checks.Models.Adr;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Commands.AdrAdditions;

/// <summary>
/// A line for the new record in an index, in the form of the line of the last one: link, number, title, status and day are replaced. A line
/// that says more than these has a form that nobody but its author knows. Clause: <c>decisions-recorded</c>.
/// </summary>
internal static partial class IndexEdit
{
    /// <summary>The new text; the same one when nothing is listed, and null when the form of the list is not known.</summary>
    /// <param name="index">The index.</param>
    /// <param name="text">Its text.</param>
    /// <param name="records">The records by file name.</param>
    /// <param name="added">The new record.</param>
    /// <param name="policy">Where records are.</param>
    public static string? Add(SourceFile index, string text, IReadOnlyDictionary<string, AdrRecord> records, IndexEntry added, AdrPolicy policy)
    {
        var lines = new LineMap(text);
        var listed = new List<(int Line, AdrRecord Record)>();
        for (var line = 1; line <= lines.Count; line++)
        {
            string[] names =
            [
                .. Link()
                    .Matches(lines.Line(line).ToString())
                    .Select(match => AdrLinkTarget.Resolve(index, match.Groups["url"].Value, policy))
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal),
            ];
            if (names is [var name] && records.TryGetValue(name, out var record))
            {
                listed.Add((line, record));
            }
        }

        (int Line, AdrRecord Record)[] ordered = [.. listed.OrderByDescending(entry => entry.Record.Name.Number ?? -1).ThenByDescending(entry => entry.Line)];
        if (ordered.Length == 0)
        {
            return MarkupReader.Read(text).Document is null ? null : text;
        }

        var model = ordered[0];
        if (!IsAlone(lines, model.Line) || Like(lines.Line(model.Line).ToString(), model.Record, added) is not { } entry)
        {
            return null;
        }

        // The newest stands on top where the one before it stands below.
        var isDescending = ordered.Length > 1 && ordered[1].Line > model.Line;
        var start = lines.StartOf(model.Line);
        var end = model.Line < lines.Count ? lines.StartOf(model.Line + 1) : text.Length;
        var newLine = model.Line < lines.Count
            ? text[(start + lines.Line(model.Line).Length)..end]
            : text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var isLast = model.Line == lines.Count;
        return isDescending ? text.Insert(start, entry + newLine) : isLast ? text + newLine + entry : text.Insert(end, entry + newLine);
    }

    // An item or a row that the next line does not continue.
    private static bool IsAlone(LineMap lines, int line)
    {
        var isEntry = Entry().IsMatch(lines.Line(line));
        var next = line < lines.Count ? lines.Line(line + 1) : [];
        return isEntry && (next.IsWhiteSpace() || next[0] is '#' || Entry().IsMatch(next));
    }

    private static string? Like(string line, AdrRecord model, IndexEntry added)
    {
        var number = model.Name.Number ?? -1;
        var digits = number.ToString(CultureInfo.InvariantCulture);
        var title = model.Title?.Text ?? "";
        var heading = AdrHeading.FindNumber(title) is { Success: true } found
            ? title[(found.Index + found.Length)..].TrimStart(' ', '.', ':', '-', ')', ']', '\u2013', '\u2014')
            : title;
        (string Old, string New)[] parts =
        [
            (model.Name.Text, added.FileName),
            (heading, added.Title),
            (model.Status is { } status ? AdrStatusText.Parse(status.Value)?.ToString() ?? "" : "", nameof(AdrStatus.Proposed)),
            (model.Date?.Value ?? "", added.Date),
        ];
        var old = parts.Where(part => part.Old.Length > 0).ToArray();
        var known = new Regex(
            $@"{string.Join('|', old.Select(part => Regex.Escape(part.Old)))}|(?<number>\b0*{digits}\b)",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        var rest = known.Replace(line, "");
        return rest.Replace("ADR", "", StringComparison.OrdinalIgnoreCase).Any(char.IsLetterOrDigit)
            ? null
            : known.Replace(
                line,
                match => match.Groups["number"].Success
                    ? added.Number.ToString(CultureInfo.InvariantCulture).PadLeft(match.Length, '0')
                    : InCase(match.Value, Array.Find(old, part => part.Old.Equals(match.Value, StringComparison.OrdinalIgnoreCase)).New));
    }

    private static string InCase(string old, string text) => text == nameof(AdrStatus.Proposed) && char.IsLower(old[0]) ? text.ToLowerInvariant() : text;

    [GeneratedRegex(@"\]\((?<url>[^()\s]+)\)|\]:\s*(?<url>\S+)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex(@"^\s*([-*+|]|[0-9]+[.)])", RegexOptions.NonBacktracking)]
    private static partial Regex Entry();
}
