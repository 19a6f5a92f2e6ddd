using System.Globalization;

namespace Standards.Checks.Policies.Layers;

/// <summary>A package in one exact version.</summary>
/// <param name="Id">As written; NuGet compares without case.</param>
/// <param name="Version">Normalised as NuGet does it: three numbers, a fourth when it is not 0, without leading zeros.</param>
internal sealed record LayerPackage(string Id, string Version)
{
    private static readonly System.Buffers.SearchValues<char> IdCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");
    private static readonly System.Buffers.SearchValues<char> LabelCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-");

    /// <summary>What people call it.</summary>
    public string Name => $"{Id} {Version}";

    /// <summary>Its folder below NuGet's package folder.</summary>
    public string Folder => $"{Id.ToLowerInvariant()}/{Version.ToLowerInvariant()}";

    /// <summary>The package that <c>Id/Version</c> names; null for anything else, a floating version included.</summary>
    public static LayerPackage? TryParse(string text)
    {
        if (text.Split('/') is not [var id, var version]
            || id.Length is 0 or > 100
            || id.AsSpan().ContainsAnyExcept(IdCharacters)
            || id[0] == '.'
            || id.Contains("..", StringComparison.Ordinal))
        {
            return null;
        }

        var dash = version.IndexOf('-', StringComparison.Ordinal);
        var label = dash < 0 ? "" : version[dash..];
        var numbers = new List<string>();
        foreach (var part in (dash < 0 ? version : version[..dash]).Split('.'))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return null;
            }

            numbers.Add(number.ToString(CultureInfo.InvariantCulture));
        }

        if (numbers.Count is < 3 or > 4 || label.Length is 1 or > 64 || label.AsSpan().ContainsAnyExcept(LabelCharacters))
        {
            return null;
        }

        return new LayerPackage(id, string.Join('.', numbers is [.., "0"] && numbers.Count == 4 ? numbers[..3] : numbers) + label);
    }
}
