using System.Buffers;
using Standards.Checks.Engine.Packages;

namespace Standards.Checks.Artifacts.Sbom;

/// <summary>In which form a component states its licence.</summary>
public enum SbomLicenceKind
{
    /// <summary>It states none, or nobody could look.</summary>
    None,

    /// <summary>SPDX expression.</summary>
    Expression,

    /// <summary>A file in the package.</summary>
    File,

    /// <summary>An address, as old packages have it.</summary>
    Url,
}

/// <summary>What a component states of its licence; nothing is concluded.</summary>
/// <param name="Kind">The form.</param>
/// <param name="Text">The expression, the path in the package or the address.</param>
public sealed record SbomLicence(SbomLicenceKind Kind, string Text)
{
    /// <summary>None is stated.</summary>
    public static SbomLicence None { get; } = new(SbomLicenceKind.None, "");

    private static readonly SearchValues<char> Expressible = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-+:() ");

    /// <summary>An expression; text that cannot be one states nothing.</summary>
    public static SbomLicence Expression(string text) =>
        text.Length > 0 && !text.AsSpan().ContainsAnyExcept(Expressible) ? new(SbomLicenceKind.Expression, text) : None;

    /// <summary>A package has one of three; those that write an expression or a file also carry an address, for old clients.</summary>
    public static SbomLicence Of(Nuspec nuspec)
    {
        if (nuspec.LicenseExpression.Length > 0)
        {
            return Expression(nuspec.LicenseExpression);
        }

        if (nuspec.LicenseFile.Length > 0)
        {
            return new SbomLicence(SbomLicenceKind.File, nuspec.LicenseFile);
        }

        return WebAddress.Is(nuspec.LicenseUrl) ? new SbomLicence(SbomLicenceKind.Url, nuspec.LicenseUrl) : None;
    }
}
