using System.Text.RegularExpressions;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Artifacts.Signing;

/// <summary>
/// What <c>dotnet nuget sign</c> and <c>verify</c> said. The exit code alone says too little: <c>verify</c> of .NET 10 ends with 0 for a file that it
/// calls no valid package, so an error that was printed counts too.
/// </summary>
public sealed partial class NugetAnswer
{
    // Certificates, hosts and stores: what makes a signature one of somebody whom this machine does not know.
    private static readonly string[] TrustCodes = ["NU3012", "NU3018", "NU3028", "NU3034", "NU3037", "NU3042"];

    private NugetAnswer(bool isGood, IReadOnlyList<string> errors)
    {
        IsGood = isGood;
        Errors = errors;
    }

    /// <summary>Whether it ended well and printed no error.</summary>
    public bool IsGood { get; }

    /// <summary>The errors without their prefix, in the order they were printed.</summary>
    public IReadOnlyList<string> Errors { get; }

    /// <summary>Whether all that it objects to is who signed.</summary>
    public bool IsOnlyTrust => !IsGood && Errors.Count > 0 && Errors.All(e => TrustCodes.Any(c => e.StartsWith(c, StringComparison.Ordinal)));

    /// <summary>The errors as one text of bounded length.</summary>
    public string Text => Errors.Count == 0 ? "NuGet gave no reason" : ValueText.Line(string.Join("; ", Errors.Take(3).Select(e => e.TrimEnd('.'))), 300);

    /// <summary>Reads what was printed, in English (<c>DOTNET_CLI_UI_LANGUAGE=en</c>).</summary>
    /// <param name="exitCode">Exit code of the process.</param>
    /// <param name="lines">Standard output and error.</param>
    /// <param name="hidden">Texts that are taken out wherever they stand: secrets, folders of the machine.</param>
    public static NugetAnswer Parse(int exitCode, IEnumerable<string> lines, params IReadOnlyList<string> hidden)
    {
        var errors = lines
            .Select(l => Error().Match(l))
            .Where(m => m.Success)
            .Select(m => hidden.Where(h => h.Length > 0).Aggregate(m.Groups[1].Value, (text, h) => text.Replace(h, "", StringComparison.Ordinal)))
            .Take(20)
            .ToList();
        return new NugetAnswer(exitCode == 0 && errors.Count == 0, errors);
    }

    [GeneratedRegex(@"^\s*error\s*:\s*(.+?)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Error();
}
