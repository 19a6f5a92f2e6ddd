using Standards.Checks.Foundation.Versions;

namespace Standards.Checks.Rules.PublicApi;

/// <summary>What a version lets an API do: https://semver.org.</summary>
internal static class ApiVersion
{
    /// <summary>Whether one version is the other or one of its pre-releases or builds: 1.3.0-beta.1 and 1.3.0.</summary>
    public static bool IsSameRelease(string one, string other) => PackageVersionOrder.Compare(Core(one), Core(other)) == 0;

    /// <summary>Whether a version may lack what another one had: a new major version, or a new minor one before 1.0.0.</summary>
    public static bool MayBreak(string released, string version)
    {
        var (from, to) = (Numbers(released), Numbers(version));
        return from is not null
            && to is not null
            && (to.Value.Major > from.Value.Major || (from.Value.Major == 0 && to.Value.Major == 0 && to.Value.Minor > from.Value.Minor));
    }

    /// <summary>The next version that may lack it; empty when the version is none.</summary>
    public static string NextBreaking(string released) => Numbers(released) is { } numbers
        ? numbers.Major == 0 ? $"0.{numbers.Minor + 1}.0" : $"{numbers.Major + 1}.0.0"
        : "";

    private static string Core(string version) => version.Split('-', '+')[0];

    private static (int Major, int Minor)? Numbers(string version)
    {
        if (PackageVersionOrder.Compare(version, "0.0.0") is null)
        {
            return null;
        }

        var parts = Core(version.Trim()).Split('.');
        return (
            int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture),
            parts.Length > 1 ? int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) : 0);
    }
}
