using System.Globalization;
using System.Text.RegularExpressions;
using Standards.Checks.Foundation.Versions;
using Standards.Checks.Models.Contracts;
using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Rules.OpenApi.Compatibility;

/// <summary>The versions of a contract: that of its document, and those in its paths.</summary>
internal static partial class ContractVersion
{
    /// <summary>The major version of a document; null where it names none.</summary>
    public static int? MajorOf(OpenApiDocument document) => Leading().Match(document.ContractVersion) is { Success: true } match
        && int.TryParse(match.Groups["major"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var major)
        ? major
        : null;

    /// <summary>Whether a document says that it is not published yet: 0.x, or a pre-release.</summary>
    public static bool IsDraft(OpenApiDocument document) =>
        MajorOf(document) == 0 || SemanticVersion.TryParse(document.ContractVersion) is { IsPrerelease: true };

    /// <summary>The last major version in a path: 2 of <c>/api/v2/orders</c>; null where it has none.</summary>
    public static int? MajorOfPath(string path)
    {
        foreach (var segment in path.Split('/').Reverse())
        {
            if (Segment().Match(segment) is { Success: true } match
                && int.TryParse(match.Groups["major"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var major))
            {
                return major;
            }
        }

        return null;
    }

    /// <summary>The path of an operation with that of the first server before it, in the form in which endpoints are compared.</summary>
    public static string FullPath(OpenApiOperation operation) => operation.Path.IsWebhook
        ? operation.Path.Name
        : Endpoint.Normal(Prefix(operation.Document) + operation.Path.Name);

    private static string Prefix(OpenApiDocument document) =>
        Endpoint.Prefix(document.Root["servers"].Items.Select(s => s["url"].Text).FirstOrDefault() ?? document.Root["basePath"].Text ?? "");

    [GeneratedRegex(@"^v?(?<major>[0-9]{1,9})(\.|\z|[-+_ ])", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Leading();

    [GeneratedRegex(@"^v(?<major>[0-9]{1,9})(\.[0-9]+)?\z", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Segment();
}
