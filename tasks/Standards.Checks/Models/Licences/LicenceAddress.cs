namespace Standards.Checks.Models.Licences;

/// <summary>
/// What the addresses say that stand as <c>licenseUrl</c> in nuspecs of the time before licence expressions. Addresses of a file in a repository say nothing:
/// the file may have changed since.
/// </summary>
internal static class LicenceAddress
{
    /// <summary>The licence of Microsoft's that allows to redistribute libraries of .NET with a program. SPDX has no identifier for it.</summary>
    public const string DotNetLibrary = "LicenseRef-DotNet-Library";

    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["apache.org/licenses/LICENSE-2.0"] = "Apache-2.0",
        ["apache.org/licenses/LICENSE-2.0.html"] = "Apache-2.0",
        ["apache.org/licenses/LICENSE-2.0.txt"] = "Apache-2.0",
        ["creativecommons.org/publicdomain/zero/1.0"] = "CC0-1.0",
        ["gnu.org/licenses/agpl-3.0.html"] = "AGPL-3.0-only",
        ["gnu.org/licenses/agpl-3.0.txt"] = "AGPL-3.0-only",
        ["gnu.org/licenses/gpl-3.0.html"] = "GPL-3.0-only",
        ["gnu.org/licenses/gpl-3.0.txt"] = "GPL-3.0-only",
        ["gnu.org/licenses/lgpl-3.0.html"] = "LGPL-3.0-only",
        ["gnu.org/licenses/lgpl-3.0.txt"] = "LGPL-3.0-only",
        ["go.microsoft.com/fwlink/?LinkId=329770"] = DotNetLibrary,
        ["dotnet.microsoft.com/dotnet_library_license.htm"] = DotNetLibrary,
        ["dotnet.microsoft.com/en/dotnet_library_license.htm"] = DotNetLibrary,
        ["microsoft.com/net/dotnet_library_license.htm"] = DotNetLibrary,
        ["microsoft.com/web/webpi/eula/net_library_eula_enu.htm"] = DotNetLibrary,
        ["mozilla.org/MPL/2.0"] = "MPL-2.0",
        ["mozilla.org/en-US/MPL/2.0"] = "MPL-2.0",
        ["unlicense.org"] = "Unlicense",
    };

    // Older names that the Open Source Initiative redirects.
    private static readonly Dictionary<string, string> Renamed = new(StringComparer.OrdinalIgnoreCase)
    {
        ["mit-license"] = "MIT",
        ["apache2.0"] = "Apache-2.0",
        ["ms-pl"] = "MS-PL",
    };

    /// <summary>The licence that an address stands for, or null.</summary>
    public static LicenceExpression? Read(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            return null;
        }

        var host = address.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.Host[4..] : address.Host;
        var path = Uri.UnescapeDataString(address.AbsolutePath).Trim('/');
        if (host.Equals("licenses.nuget.org", StringComparison.OrdinalIgnoreCase))
        {
            return LicenceExpressionParser.TryParse(path);
        }

        if (Listed(host, path) is { } id)
        {
            return LicenceExpressionParser.TryParse(id);
        }

        var key = $"{host}/{path}".TrimEnd('/') + (address.Query.Length > 1 ? $"/{address.Query}" : "");
        return Known.TryGetValue(key, out var known) ? LicenceExpressionParser.TryParse(known) : null;
    }

    // opensource.org/licenses/MIT, opensource.org/license/mit, spdx.org/licenses/MIT.html, choosealicense.com/licenses/mit
    private static string? Listed(string host, string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        if (host.ToLowerInvariant() is not ("opensource.org" or "spdx.org" or "choosealicense.com")
            || slash < 0
            || path[..slash].ToLowerInvariant() is not ("licenses" or "license"))
        {
            return null;
        }

        var name = path[(slash + 1)..];
        name = name.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".php", StringComparison.OrdinalIgnoreCase)
            ? name[..name.LastIndexOf('.')]
            : name;
        return Renamed.GetValueOrDefault(name) ?? (LicenceExpressionParser.TryParse(name) is LicenceTerm term && LicenceIds.IsKnown(term) ? name : null);
    }
}
