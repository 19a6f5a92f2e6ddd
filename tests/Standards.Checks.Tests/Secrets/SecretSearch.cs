using System.Text;
using Standards.Checks.Rules.Secrets;
using Standards.Checks.Rules.Secrets.Detectors;

namespace Standards.Checks.Tests.Secrets;

/// <summary>Searches texts as the check searches files.</summary>
internal static class SecretSearch
{
    private static readonly SecretScanner Scanner = new(DetectorCatalog.All);

    public static SecretFileReader Reader { get; } = new(Scanner);

    public static IReadOnlyList<FoundSecret> Find(string path, string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return Reader.Read(stream, FileFormats.Of(path), path).Secrets;
    }

    /// <summary>Fails unless the value is the only thing found in the text, under the rule and at its place.</summary>
    public static FoundSecret AssertFound(string path, string text, string rule, string value)
    {
        var found = Find(path, text);
        Assert.True(
            found.Count == 1,
            $"{found.Count} found in {path}: {string.Join("; ", found.Select(f => $"{f.RuleId} {f.Detector} ({f.Line},{f.Column}) {f.Evidence}"))}\n{text}");
        var before = text[..text.IndexOf(value, StringComparison.Ordinal)];
        Assert.Equal((rule, before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n')), (found[0].RuleId, found[0].Line, found[0].Column));
        return found[0];
    }

    /// <summary>Fails when anything is found.</summary>
    public static void AssertSilent(string path, string text)
    {
        var found = Find(path, text);
        Assert.True(found.Count == 0, $"{string.Join("; ", found.Select(f => $"{f.RuleId} {f.Detector} ({f.Line},{f.Column}) {f.Evidence}"))}\n{path}: {text}");
    }
}
