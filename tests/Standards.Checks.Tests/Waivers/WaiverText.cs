using Standards.Checks.Engine.Waivers;
using Standards.Checks.Findings;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Waivers;

/// <summary>Waiver files for tests; a good entry with single fields replaced or left out.</summary>
internal static class WaiverText
{
    private static readonly (string Key, string Value)[] Good =
    [
        ("rule", "STD2004"),
        ("path", "src/Orders.Legacy/**"),
        ("reason", "Replaced in Q1"),
        ("owner", "payments"),
        ("approved_by", "jane.doe"),
        ("expires", "2027-01-31"),
    ];

    /// <summary>An entry; a null value leaves the field out, a new key adds one at the end.</summary>
    public static string Entry(params (string Key, string? Value)[] changes)
    {
        var fields = Good
            .Select(f => changes.FirstOrDefault(c => c.Key == f.Key) is { Key: not null } change ? change : (f.Key, Value: (string?)f.Value))
            .Concat(changes.Where(c => Good.All(f => f.Key != c.Key)))
            .Where(f => f.Value is not null)
            .Select(f => $"{f.Key}: {f.Value}\n");
        return "  - " + string.Join("    ", fields);
    }

    /// <summary>A file; the first entry begins in line 3.</summary>
    public static string File(params string[] entries) => "version: 1\nwaivers:\n" + string.Concat(entries);

    public static (WaiverSet Waivers, IReadOnlyList<Finding> Findings) Read(string text, DateOnly? today = null, bool ci = false) =>
        WaiverReader.Read(text, WaiverReader.FileName, today ?? TestDay.Today, ci);

    public static Waiver Waiver(params (string Key, string? Value)[] changes) => Assert.Single(Read(File(Entry(changes))).Waivers.Waivers);

    public static WaiverSet Set(params string[] entries)
    {
        var (waivers, findings) = Read(File(entries));
        Assert.Empty(findings);
        return waivers;
    }
}
