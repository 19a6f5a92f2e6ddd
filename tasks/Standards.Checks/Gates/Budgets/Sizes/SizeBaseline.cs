using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Budgets;

namespace Standards.Checks.Gates.Budgets.Sizes;

/// <summary>Sizes that others are compared with: <c>ops/sizes.baseline.json</c>. What a build measured is kept in the same form.</summary>
/// <param name="Reasons">Why something may be over its budget and larger than before.</param>
/// <param name="Entries">In the order of projects, kinds and variants.</param>
public sealed record SizeBaseline(IReadOnlyList<string> Reasons, IReadOnlyList<SizeMeasure> Entries)
{
    /// <summary>Path below the root of the repository.</summary>
    public const string FilePath = "ops/sizes.baseline.json";

    /// <summary>The command that writes it.</summary>
    public const string Command = "dotnet build -t:StandardsSizeBaseline";

    private const string Fix = $"Take the last good version from git, or build, pack or publish and write it anew with '{Command}'";

    /// <summary>Nothing was measured before.</summary>
    public static SizeBaseline Empty { get; } = new([], []);

    /// <summary>The baseline, or why there is none. A file that is not there is no problem.</summary>
    /// <param name="name">The name that findings give it.</param>
    /// <param name="path">Absolute path.</param>
    public static (SizeBaseline? Baseline, Finding? Problem) Read(string name, string path)
    {
        if (!File.Exists(path))
        {
            return (Empty, null);
        }

        var (root, problem) = ResultFile.Read(name, path, RuleCatalog.SizeBaselineReadable, Fix);
        if (problem is not null)
        {
            return (null, problem);
        }

        if (root["version"].Number != 1 || !root["sizes"].Exists)
        {
            return (null, root.Finding(RuleCatalog.SizeBaselineReadable, "the file is no baseline of sizes: it has not 'version: 1' and 'sizes'", Fix));
        }

        var entries = new Dictionary<string, SizeMeasure>(StringComparer.Ordinal);
        foreach (var item in root["sizes"].Items)
        {
            if (item["project"].Text is not { } project
                || SizeKind.Find(item["kind"].Text) is not { } kind
                || Bytes(item["bytes"]) is not { } bytes
                || item["parts"].Entries.Any(p => Bytes(p) is null))
            {
                return (
                    null,
                    item.Finding(
                        RuleCatalog.SizeBaselineReadable,
                        "an entry of the baseline has not a project, a kind, bytes and parts that are whole numbers from zero",
                        Fix));
            }

            var parts = item["parts"].Entries.Select(p => new SizePart(p.Key, Bytes(p)!.Value)).DistinctBy(p => p.Name).ToList();
            var entry = new SizeMeasure(project, kind, item["variant"].Text ?? "", bytes, parts, item["cut"].Boolean == true)
            {
                Packages = [.. item["packages"].Items.Select(p => p.Text).OfType<string>()],
            };
            if (!entries.TryAdd(entry.Key, entry))
            {
                return (null, item.Finding(RuleCatalog.SizeBaselineReadable, $"the baseline holds {kind.Key} of {ValueText.Quote(project)} twice", Fix));
            }
        }

        return (new([.. root["reasons"].Items.Select(r => r.Text).OfType<string>()], [.. entries.Values]), null);
    }

    /// <summary>What was measured before of the same thing.</summary>
    internal SizeMeasure? Find(SizeMeasure measure) => Entries.FirstOrDefault(e => e.Key == measure.Key);

    /// <summary>The content of the file; the same for the same sizes.</summary>
    public byte[] Write(string commit)
    {
        var text = new StringBuilder("{\n  \"version\": 1,\n");
        text.Append(CultureInfo.InvariantCulture, $"  \"commit\": {Json(commit)},\n");
        if (Reasons.Count > 0)
        {
            text.Append("  \"reasons\": [\n").AppendJoin(",\n", Reasons.Select(r => $"    {Json(r)}")).Append("\n  ],\n");
        }

        text.Append("  \"sizes\": [");
        text.AppendJoin(
            ",",
            Entries.OrderBy(e => e.Project, StringComparer.Ordinal)
                .ThenBy(e => SizeKind.All.ToList().IndexOf(e.Kind))
                .ThenBy(e => e.Variant, StringComparer.Ordinal)
                .Select(Entry));
        return Encoding.UTF8.GetBytes(text.Append(Entries.Count > 0 ? "\n  ]\n}\n" : "]\n}\n").ToString());
    }

    private static string Entry(SizeMeasure entry)
    {
        var text = new StringBuilder("\n    {\n      ");
        text.Append(
            CultureInfo.InvariantCulture,
            $"\"project\": {Json(entry.Project)}, \"kind\": {Json(entry.Kind.Key)}, \"variant\": {Json(entry.Variant)}, \"bytes\": {entry.Bytes}");
        if (entry.IsCut)
        {
            text.Append(", \"cut\": true");
        }

        if (entry.Packages.Count > 0)
        {
            text.Append(",\n      \"packages\": [\n").AppendJoin(",\n", entry.Packages.Select(p => $"        {Json(p)}")).Append("\n      ]");
        }

        if (entry.Parts.Count > 0)
        {
            text.Append(",\n      \"parts\": {\n")
                .AppendJoin(",\n", entry.Parts.Select(p => string.Create(CultureInfo.InvariantCulture, $"        {Json(p.Name)}: {p.Bytes}")))
                .Append("\n      }");
        }

        return text.Append("\n    }").ToString();
    }

    private static long? Bytes(PlacedNode node) =>
        node.Number is >= 0 and <= long.MaxValue and var number && number == decimal.Truncate(number) ? (long)number : null;

    private static string Json(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
