using Standards.Checks.Rules.ProtoCompatibility;
using Standards.Checks.Rules.ProtoCompatibility.Reading;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.ProtoCompatibility;

/// <summary>A change of contracts and what it breaks, from <c>cases.txt</c>, which says how it is written.</summary>
internal sealed class ProtoCase
{
    public const string DefaultPath = "orders/v1/orders.proto";

    private const string Header = "syntax = \"proto3\"; package orders.v1;\n";

    public required string Title { get; init; }

    public Dictionary<string, string> Before { get; } = [];

    public Dictionary<string, string> After { get; } = [];

    public List<string> Expected { get; } = [];

    public static IReadOnlyList<ProtoCase> All { get; } =
    [
        .. File.ReadAllText(RepositoryRoot.Combine("tests/Standards.Checks.Tests/ProtoCompatibility/cases.txt"))
            .Split("\n== ").Skip(1).Select(Parse),
    ];

    /// <summary>Rule, place now and line then of each finding.</summary>
    public IReadOnlyList<string> Actual() =>
    [
        .. ProtoSides.Compare(Read(Before.Where(file => After.GetValueOrDefault(file.Key) != file.Value)), Read(After), "v1.0.0")
            .Select(finding => (finding.Rule.Id, Path: finding.Path == DefaultPath ? "" : finding.Path + ":", finding.Line, Then: LineThen(finding.Message)))
            .Select(found => FormattableString.Invariant($"{found.Id} {found.Path}{found.Line} {found.Then}"))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The findings of contracts against themselves.</summary>
    public static IReadOnlyList<string> CompareWithItself(Dictionary<string, string> files) =>
        [.. ProtoSides.Compare(Read(files), Read(files), "v1.0.0").Select(finding => finding.Message)];

    // 'Field … (orders/v1/orders.proto(12,3) in v1.0.0)'
    private static string LineThen(string message)
    {
        var place = message[(message.LastIndexOf(".proto(", StringComparison.Ordinal) + 7)..];
        return place[..place.IndexOf(',', StringComparison.Ordinal)];
    }

    private static List<ProtoFile> Read(IEnumerable<KeyValuePair<string, string>> files) =>
        [.. files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => ProtoFile.TryRead(file.Key, file.Value)!)];

    private static ProtoCase Parse(string text)
    {
        var parts = text.Split("\n-- ");
        var result = new ProtoCase { Title = parts[0].Trim() };
        foreach (var part in parts.Skip(1))
        {
            var lines = part.Split('\n', 2);
            var words = lines[0].Split(' ');
            if (words[0] == "expect")
            {
                result.Expected.AddRange(lines.Length < 2 ? [] : lines[1].Split('\n', StringSplitOptions.RemoveEmptyEntries));
            }
            else
            {
                (words[0] == "before" ? result.Before : result.After)[words.Length > 1 ? words[1] : DefaultPath] = WithHeader(lines[1] + "\n");
            }
        }

        return result;
    }

    private static string WithHeader(string text) =>
        text.StartsWith("syntax", StringComparison.Ordinal) || text.StartsWith("edition", StringComparison.Ordinal) ? text : Header + text;
}
