using System.Security.Cryptography;
using System.Text;

namespace Standards.Checks.Artifacts.Sbom;

/// <summary>Identifiers of SPDX, which hold letters, digits, <c>.</c> and <c>-</c> only.</summary>
internal static class SpdxNames
{
    /// <summary><c>SPDXRef-</c> and the name; one that had to be changed ends in a hash, so that two names stay two.</summary>
    public static string Reference(SbomComponent component) => "SPDXRef-" + Word(component.Kind switch
    {
        SbomKind.Package => $"Package-{component.Name}-{component.Version}",
        SbomKind.Framework => $"Framework-{component.Name}-{component.Version}",
        SbomKind.Solution => "Solution",
        _ => $"Project-{component.Name}",
    }, component.Reference);

    /// <summary>A reference for a tool.</summary>
    public static string Reference(SbomTool tool) => "SPDXRef-" + Word($"Tool-{tool.Name}-{tool.Version}", tool.Name + tool.Version);

    /// <summary><c>LicenseRef-</c> and the name of the component.</summary>
    public static string LicenceReference(SbomComponent component) => "LicenseRef-" + Word($"{component.Name}-{component.Version}", component.Reference);

    private static string Word(string text, string identity)
    {
        var word = string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' ? c : '-'));

        // Projects of one name may lie in two folders.
        return word == text && !identity.StartsWith("project/", StringComparison.Ordinal)
            ? word
            : $"{word}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)).AsSpan(0, 4))}";
    }
}
