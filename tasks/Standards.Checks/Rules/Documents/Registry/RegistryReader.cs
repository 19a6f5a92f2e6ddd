using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Models.Setup;

namespace Standards.Checks.Rules.Documents.Registry;

/// <summary>
/// Reads <c>ops/docs.yml</c>: <c>documentation_ownership</c> with a path or folder for each key and owner, review_cadence and
/// last_validated below it. What does not have that form is STD3831. Clause: <c>doc-ownership-registry</c>.
/// </summary>
internal sealed class RegistryReader
{
    /// <summary>Where the registry is.</summary>
    public const string FileName = "ops/docs.yml";

    /// <summary>Its only key with content.</summary>
    public const string Root = "documentation_ownership";

    private const int MaxBytes = 1024 * 1024;
    private const string Example = "{ owner: '@team', review_cadence: quarterly, last_validated: yyyy-MM-dd }";

    private static readonly string[] RootKeys = [Root, "version"];
    private static readonly string[] EntryKeys = ["owner", "review_cadence", "last_validated", "notes"];

    private readonly DateOnly _today;
    private readonly List<Finding> _findings = [];
    private readonly List<RegistryEntry> _entries = [];

    private RegistryReader(DateOnly today) => _today = today;

    /// <summary>The entries that could be read, and what is wrong with the file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="today">The day of the run.</param>
    /// <param name="isProduct">Whether the file is ours whatever it holds; elsewhere only one with the key is.</param>
    public static (IReadOnlyList<RegistryEntry> Entries, IReadOnlyList<Finding> Findings) Read(SourceFile file, DateOnly today, bool isProduct)
    {
        var reader = new RegistryReader(today);
        reader.Read(file, isProduct);
        return (reader._entries, reader._findings);
    }

    private void Read(SourceFile file, bool isProduct)
    {
        try
        {
            var text = file.ReadText(MaxBytes);
            if (!isProduct && !text.Contains(Root, StringComparison.Ordinal))
            {
                return;
            }

            var (root, problem) = YamlReader.Read(text);
            if (problem is not null)
            {
                _findings.Add(new Finding(
                    RuleCatalog.CheckInputReadable,
                    FileName,
                    problem.Line,
                    problem.Column,
                    $"the document registry is not read: {problem.Message}",
                    "Correct the YAML at this place; its rules were not checked"));
                return;
            }

            ReadRoot(root);
        }
        catch (UnreadableFileException e)
        {
            _findings.Add(
                new Finding(RuleCatalog.CheckInputReadable, FileName, 0, 0, $"{e.Path} {e.Reason}", "Correct or remove the file; its rules were not checked"));
        }
    }

    private void ReadRoot(YamlNode? root)
    {
        var map = root as YamlMapping;
        foreach (var (key, _) in map?.Entries.Where(entry => !RootKeys.Contains(entry.Key.Value, StringComparer.Ordinal)) ?? [])
        {
            Unknown(key, RootKeys);
        }

        var ownership = map?.Entries.FirstOrDefault(entry => entry.Key.Value == Root).Value;
        if (ownership is not YamlMapping paths)
        {
            Add(ownership ?? root, $"the registry has no map '{Root}'", $"Write '{Root}:' and below it a line '  docs/: {Example}'");
            return;
        }

        foreach (var (key, value) in paths.Entries)
        {
            ReadEntry(key, value);
        }
    }

    private void ReadEntry(YamlScalar key, YamlNode value)
    {
        if (value is not YamlMapping map)
        {
            Add(value, $"the entry {ValueText.Quote(key.Value)} is no map", $"Write '{ValueText.Shorten(key.Value)}: {Example}'");
            return;
        }

        foreach (var (name, _) in map.Entries.Where(entry => !EntryKeys.Contains(entry.Key.Value, StringComparer.Ordinal)))
        {
            Unknown(name, EntryKeys);
        }

        Text(key, map, "owner", "owner: '@team'");
        var cadence = Text(key, map, "review_cadence", "review_cadence: quarterly");
        var validated = Text(key, map, "last_validated", "last_validated: yyyy-MM-dd");
        _entries.Add(new RegistryEntry(key, Cadence(cadence), cadence ?? (YamlNode)key, Day(validated), validated ?? (YamlNode)key));
    }

    private YamlScalar? Text(YamlScalar key, YamlMapping map, string name, string example)
    {
        var value = map.Entries.FirstOrDefault(entry => entry.Key.Value == name).Value;
        if (value is YamlScalar { IsNull: false } scalar && scalar.Value.Trim().Length > 0)
        {
            return scalar;
        }

        Add(
            value ?? key,
            value is null ? $"the entry {ValueText.Quote(key.Value)} has no '{name}'" : $"'{name}' of the entry {ValueText.Quote(key.Value)} has no value",
            $"Write '{example}' below it");
        return null;
    }

    private string? Cadence(YamlScalar? value)
    {
        if (value is null || ReviewDates.Cadence(value.Value) is { } known && known is not null)
        {
            return value is null ? null : ReviewDates.Cadence(value.Value);
        }

        Add(
            value,
            $"review_cadence {ValueText.Quote(value.Value)} is not one of {string.Join(", ", ReviewDates.Cadences)}",
            $"Write 'review_cadence: {NearestName.Of(value.Value, ReviewDates.Cadences) ?? "quarterly"}'");
        return null;
    }

    private DateOnly? Day(YamlScalar? value)
    {
        if (value is null || OpenWords.IsOpen(value.Value))
        {
            return null;
        }

        if (ReviewDates.Parse(value.Value) is not { } day)
        {
            var message = AdrDate.IsImpossible(value.Value) ? "is no day of the calendar" : "is not of the form yyyy-MM-dd";
            Add(
                value,
                $"last_validated {ValueText.Quote(value.Value)} {message}",
                $"Write 'last_validated: {AdrDate.Suggestion(value.Value) ?? "yyyy-MM-dd"}'");
            return null;
        }

        if (day > _today)
        {
            Add(value, $"last_validated {value.Value} is in the future", "Write the day on which the documents were last validated");
            return null;
        }

        return day;
    }

    private void Unknown(YamlScalar key, string[] known) => Add(
        key,
        $"{ValueText.Quote(key.Value)} is not a key of the registry",
        NearestName.Of(key.Value, known) is { } meant ? $"Write '{meant}'" : $"Remove it, or write one of {string.Join(", ", known)}");

    private void Add(YamlNode? at, string message, string fix) =>
        _findings.Add(new Finding(RuleCatalog.DocumentRegistryEntryForm, FileName, at?.Line ?? 0, at?.Column ?? 0, message, fix));
}
