using System.Globalization;
using System.Text.RegularExpressions;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Adr;
using Standards.Checks.Models.Documents;
using Standards.Checks.Rules.Adr;

namespace Standards.Checks.Commands.AdrAdditions;

/// <summary>
/// Plans a new decision record: number, name, text, the statuses of the records that it takes the place of, the line of the index. Reads and
/// writes nothing but what the snapshot lists. Clauses: <c>adr-file-naming</c>, <c>adr-superseded-links-successor</c>, <c>adr-workflow</c>.
/// </summary>
public static partial class AdrAdder
{
    private const string Example = "dotnet build -t:StandardsNewAdr -p:StandardsTitle=\"Use PostgreSQL\"";
    private static readonly string[] Indexes = ["README.md", "index.md"];

    /// <summary>What is to be written, or why nothing is.</summary>
    public static AdrAddition Plan(CheckContext context, AdrRequest request)
    {
        var policy = context.Policy.Adr;
        var title = AdrTitle.Clean(request.Title);
        if (title.Length == 0)
        {
            return Refuse(RuleCatalog.PolicyValueTypes, "the command does not say StandardsTitle", $"Write '{Example}'");
        }

        if (PlaceholderFinder.Find(title).FirstOrDefault() is { Length: > 0 } left)
        {
            return Refuse(
                RuleCatalog.AdrPlaceholderText,
                $"the title holds the placeholder {ValueText.Quote(title.Substring(left.Index, left.Length))}",
                "Write what was meant");
        }

        SourceFile[] files = [.. context.Snapshot.Files.Where(file => AdrFiles.IsRecord(file, policy))];
        if (files.Length == 0 && Elsewhere(context) is { } folder)
        {
            return Refuse(
                RuleCatalog.PolicyValueTypes,
                $"records lie in {folder}, and the policy looks for them in {policy.Folder}",
                $"Write 'adr: {{ folder: {folder} }}' in standards.yml");
        }

        var set = AdrSet.Read(files, context);
        AdrRecord[] numbered = [.. set.Records.Where(record => record.Name.Number is not null).OrderBy(record => record.Name.Number)];
        var number = numbered.Length == 0 ? 1 : numbered[^1].Name.Number!.Value + 1;
        var digits = number.ToString(CultureInfo.InvariantCulture).PadLeft(numbered.Length == 0 ? 4 : Width(numbered[^1]), '0');
        var name = $"{digits}-{AdrTitle.Slug(title)}.md";
        var path = policy.Folder.Length == 0 ? name : $"{policy.Folder}/{name}";

        var (edits, links, problems) = Supersede(context, set, request.Supersedes, name, $"ADR-{digits}");
        if (problems.Count > 0)
        {
            return AdrAddition.Refuse(problems);
        }

        var markdown = AdrTitle.Markdown(title);
        var date = AdrDate.ToText(context.Today);
        string[] header = [$"Date: {date}", $"Deciders: {Deciders(request, context)}", $"Tags: {OneLine(request.Tags, "architecture")}"];
        var text = AdrTemplate.Write($"# {Heading(numbered, number)}{markdown}", header, links, markdown, policy.Sections);
        var newLine = numbered.Length > 0 && Text(context, numbered[^1]).Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

        var remarks = new List<string>(Gaps(numbered));
        edits.AddRange(Index(context, set, new IndexEntry(name, number, markdown, date), remarks));
        return new AdrAddition(path, text.ReplaceLineEndings(newLine), edits, remarks, []);
    }

    private static (List<(string Path, string Text)> Edits, List<string> Links, List<Finding> Problems) Supersede(
        CheckContext context, AdrSet set, string wanted, string name, string label)
    {
        var (edits, links, problems) = (new List<(string, string)>(), new List<string>(), new List<Finding>());
        string[] numbers = [.. Numbers().Matches(wanted).Select(match => match.Value).Distinct(StringComparer.Ordinal)];
        if (numbers.Length == 0 && wanted.Trim().Length > 0)
        {
            problems.Add(new Finding(
                RuleCatalog.PolicyValueTypes,
                "",
                0,
                0,
                $"Supersedes is {ValueText.Quote(wanted)}, which holds no number",
                "Write the numbers of records: '-p:StandardsSupersedes=3' or '-p:StandardsSupersedes=\"3 5\"'"));
        }

        foreach (var digits in numbers)
        {
            var old = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? set.Find(number) : null;
            if (old is null || context.Snapshot.Find(old.Path) is not { } file)
            {
                problems.Add(new Finding(
                    RuleCatalog.AdrLinkResolution,
                    "",
                    0,
                    0,
                    $"there is no record with the number {ValueText.Shorten(digits)}",
                    $"Write the number of a record in {context.Policy.Adr.Folder}"));
                continue;
            }

            if (edits.Exists(edit => edit.Item1 == file.Path))
            {
                continue;
            }

            // The same number in two files: nobody knows which was meant.
            if (set.Records.Count(record => record.Name.Number == number) > 1)
            {
                problems.Add(new Finding(
                    RuleCatalog.AdrNumberUnique, file.Path, 0, 0, $"the number {number:D4} has more than one record", "Give each a number of its own first"));
                continue;
            }

            var (text, problem) = StatusEdit.Supersede(file, file.ReadText(AdrReader.MaxBytes), name, label, context.Policy.Adr);
            if (problem is not null)
            {
                problems.Add(problem);
                continue;
            }

            edits.Add((file.Path, text!));
            links.Add($"[ADR-{number:D4}]({Uri.EscapeDataString(file.Name)})");
        }

        return (edits, links, problems);
    }

    private static IEnumerable<(string Path, string Text)> Index(CheckContext context, AdrSet set, IndexEntry added, List<string> remarks)
    {
        var records = set.Records.ToDictionary(record => record.Name.Text, StringComparer.Ordinal);
        foreach (var index in context.Snapshot.Files.Where(
            file => file.Directory == context.Policy.Adr.Folder && Indexes.Contains(file.Name, StringComparer.OrdinalIgnoreCase)))
        {
            var text = index.ReadText(AdrReader.MaxBytes);
            var edited = IndexEdit.Add(index, text, records, added, context.Policy.Adr);
            if (edited is null)
            {
                remarks.Add($"{index.Path} has a form of its own and was not changed: add '- [ADR-{added.Number:D4}]({added.FileName})' to it");
            }
            else if (edited != text)
            {
                yield return (index.Path, edited);
            }
        }
    }

    private static IEnumerable<string> Gaps(AdrRecord[] numbered)
    {
        // Records may be left out by the thousand where somebody numbers by years.
        const int Most = 10;
        HashSet<int> taken = [.. numbered.Select(record => record.Name.Number!.Value)];
        var first = numbered.Length == 0 ? 0 : numbered[^1].Name.Number!.Value;
        int[] free = [.. Enumerable.Range(1, Math.Max(0, first - 1)).Where(number => !taken.Contains(number)).Take(Most + 1)];
        if (free.Length > 0)
        {
            yield return $"{(free.Length == 1 ? "number" : "numbers")} "
                + $"{string.Join(", ", free.Take(Most).Select(number => $"{number:D4}"))}{(free.Length > Most ? " and others" : "")} "
                + $"{(free.Length == 1 ? "is" : "are")} not there and stay free, because a number that was given once means that record";
        }
    }

    // Records in one of the places in use, when the policy names another one.
    private static string? Elsewhere(CheckContext context) => context.Snapshot.Files
        .Where(file => OtherFolder().IsMatch(file.Path))
        .Select(file => file.Directory)
        .FirstOrDefault();

    private static int Width(AdrRecord last) => LeadingDigits().Match(last.Name.Text) is { Success: true } match ? match.Length : 4;

    // As the newest record has it: '7. ', 'ADR-0007: '.
    private static string Heading(AdrRecord[] numbered, int number)
    {
        if (numbered is [.., { Title: { Number: not null } title }] && title.Source.StartsWith("# ", StringComparison.Ordinal))
        {
            var line = title.With(number);
            var start = title.Column - 1;
            var end = start + line[start..].TakeWhile(char.IsAsciiDigit).Count();
            var rest = line[end..].TakeWhile(c => !char.IsLetterOrDigit(c)).ToArray();
            if (rest.Length is > 0 and <= 4 && rest[^1] == ' ' && !rest.Contains('`') && !rest.Contains('*'))
            {
                return string.Concat(line.AsSpan(2, end - 2), rest);
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"{number}. ");
    }

    private static string Deciders(AdrRequest request, CheckContext context) =>
        OneLine(request.Deciders, context.Policy.Service.Team is { Length: > 0 } team ? $"@{team.TrimStart('@')}" : "the owners of the repository");

    private static string OneLine(string value, string otherwise) => AdrTitle.Clean(value) is { Length: > 0 } text ? text : otherwise;

    private static string Text(CheckContext context, AdrRecord record)
    {
        try
        {
            return context.Snapshot.Find(record.Path)?.ReadText(AdrReader.MaxBytes) ?? "";
        }
        catch (UnreadableFileException)
        {
            // AdrRecordCheck reports it; here only its line ends are asked for.
            return "";
        }
    }

    private static AdrAddition Refuse(RuleDescriptor rule, string message, string fix) => AdrAddition.Refuse(new Finding(rule, "", 0, 0, message, fix));

    [GeneratedRegex("[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Numbers();

    [GeneratedRegex("^[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex LeadingDigits();

    [GeneratedRegex(
        @"^(docs?/([^/]+/)?)?(adrs?|decisions|architecture-decisions|decision-records)/[0-9]{3,4}-[^/]+\.md\z",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherFolder();
}
