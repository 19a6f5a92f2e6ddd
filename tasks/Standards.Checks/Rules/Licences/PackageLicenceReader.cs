using System.Text;
using Standards.Checks.Engine.Packages;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Licences;
using Standards.Checks.Rules.Licences.Texts;

namespace Standards.Checks.Rules.Licences;

/// <summary>
/// Reads which licence a package has: from its expression, else its licence file, else its address, else from a licence file at its
/// root that the nuspec does not name.
/// </summary>
public static class PackageLicenceReader
{
    private const int MaxBytes = 512 * 1024;

    // What NuGet writes into the address where a package has an expression or a file.
    private static readonly string[] NoAddresses = ["https://aka.ms/deprecateLicenseUrl"];

    /// <param name="nuspec">What the package says of itself.</param>
    /// <param name="library">Its files.</param>
    /// <param name="folder">Absolute path of its folder.</param>
    public static PackageLicence Read(Nuspec nuspec, AssetsLibrary library, string folder)
    {
        if (nuspec.LicenseExpression.Length > 0)
        {
            return LicenceExpressionParser.TryParse(nuspec.LicenseExpression) is { } expression
                ? PackageLicence.Of(expression, "licence expression")
                : new PackageLicence(
                    nuspec.LicenseExpression,
                    null,
                    "licence expression",
                    $"says {ValueText.Quote(nuspec.LicenseExpression)}, which is no licence expression of SPDX");
        }

        if (nuspec.LicenseFile.Length > 0)
        {
            return OfFile(nuspec.LicenseFile, folder);
        }

        if (LicenceAddress.Read(nuspec.LicenseUrl) is { } known)
        {
            return PackageLicence.Of(known, "licence address");
        }

        return RootFiles(library).Select(file => OfFile(file, folder)).FirstOrDefault(licence => licence.Expression is not null)
            ?? OfAddress(nuspec.LicenseUrl);
    }

    /// <summary>Licence files at the root of a package, in ordinal order.</summary>
    public static IEnumerable<string> RootFiles(AssetsLibrary library) => library.Files
        .Where(file => Stem(file) is "LICENSE" or "LICENCE" or "COPYING" or "UNLICENSE")
        .Order(StringComparer.Ordinal);

    /// <summary>The text of a file of a package; null when it is not there, too large, or leads outside.</summary>
    public static string? ReadText(string path, string folder)
    {
        if (Path.IsPathRooted(path) || path.Split('/', '\\').Contains(".."))
        {
            return null;
        }

        try
        {
            // Old ones are in all kinds of encodings; the words that count are ASCII in every one of them.
            return Encoding.UTF8.GetString(new SourceFile(folder, path, 0, 0).ReadBytes(MaxBytes)).TrimStart('\uFEFF');
        }
        catch (UnreadableFileException)
        {
            return null;
        }
    }

    private static PackageLicence OfFile(string path, string folder)
    {
        if (ReadText(path, folder) is not { } text)
        {
            return new PackageLicence("NONE", null, path, $"names the licence file {ValueText.Quote(path)}, which it does not hold or which cannot be read");
        }

        return LicenceTexts.Recognise(text) is { } id
            ? PackageLicence.Of(LicenceExpressionParser.TryParse(id)!, ValueText.Shorten(path))
            : new PackageLicence(LicenceTexts.Reference(text), null, path, $"has a licence of its own in {ValueText.Quote(path)}");
    }

    private static PackageLicence OfAddress(string url) => url.Length == 0 || NoAddresses.Contains(url, StringComparer.OrdinalIgnoreCase)
        ? new PackageLicence("NONE", null, "nuspec", "names no licence")
        : new PackageLicence(url, null, "licence address", $"says of its licence only the address '{ValueText.Line(url, 120)}'");

    private static string Stem(string file) =>
        (file.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)
            ? file[..^4]
            : file.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? file[..^3] : file).ToUpperInvariant();
}
