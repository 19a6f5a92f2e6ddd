using System.Globalization;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Packages;

namespace Standards.Checks.Rules.Containers.Dockerfiles;

/// <summary>What a <c>global.json</c> asks of the .NET SDK. Clause: <c>toolchain-bump-in-lockstep</c>.</summary>
/// <param name="Path">The file.</param>
/// <param name="Version">The version, such as <c>10.0.401</c>.</param>
/// <param name="RollForward">How far another one may be from it; empty for the default, which is the same band.</param>
internal sealed record SdkDemand(string Path, string Version, string RollForward)
{
    /// <summary>The demand of a file; null when it pins no SDK or cannot be read.</summary>
    public static SdkDemand? Read(SourceFile file)
    {
        try
        {
            var json = GlobalJson.Read(file);
            return json.Find("sdk:version")?.Value is { Length: > 0 } version
                ? new SdkDemand(file.Path, version, json.Find("sdk:rollForward")?.Value ?? "")
                : null;
        }
        catch (UnreadableFileException)
        {
            return null;
        }
    }

    /// <summary>Whether an image of this tag has an SDK that the file refuses. A tag that leaves the patch open is compared as far as it goes.</summary>
    public bool Refuses(string tag)
    {
        var (pin, image) = (Numbers(Version), Numbers(tag));
        if (pin.Length < 3 || image.Length < 2)
        {
            return false;
        }

        var order = (image[0], image[1]).CompareTo((pin[0], pin[1]));
        var mayBeNewer = RollForward is "latestMajor" or "major" || (RollForward is "latestMinor" or "minor" && image[0] == pin[0]);
        if (order != 0)
        {
            return order < 0 || !mayBeNewer;
        }

        if (image.Length < 3 || image[2] < 100 || pin[2] < 100)
        {
            return false;
        }

        // A band is a hundred: 10.0.1xx.
        var sameBand = image[2] / 100 == pin[2] / 100;
        return image[2] < pin[2]
            || (!sameBand && RollForward is "" or "patch" or "latestPatch" or "disable")
            || (RollForward == "disable" && image[2] != pin[2]);
    }

    // '10.0.401-noble' is 10, 0, 401.
    private static int[] Numbers(string text) =>
        [
            .. text
                .Split('-')[0]
                .Split('.')
                .TakeWhile(p => p.Length is > 0 and <= 6 && p.All(char.IsAsciiDigit))
                .Select(p => int.Parse(p, CultureInfo.InvariantCulture)),
        ];
}
