using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Models.Contracts;
using Standards.Checks.Models.Contracts.OpenApi;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.OpenApi.Compatibility;

/// <summary>STD8400: what was released is known, so that the contract of today can be compared with it. Clause <c>api-breaking-needs-new-major</c>.</summary>
internal static class BaselineRule
{
    /// <summary>The file that tells of releases.</summary>
    public const string Changelog = "CHANGELOG.md";

    private const int MaxBytes = 1024 * 1024;

    public static IEnumerable<Finding> Check(IReadOnlyList<OpenApiDocument> documents, EarlierContracts earlier, CheckContext context)
    {
        var history = ContractHistory.Of(context);
        if (documents.Count == 0)
        {
            yield break;
        }

        if (history.Problem.Length > 0)
        {
            yield return new Finding(
                RuleCatalog.OpenApiBaseline,
                "",
                0,
                0,
                $"{history.Problem}, so the OpenAPI documents were compared with nothing",
                "Fetch it with its history ('git fetch origin main'; in a CI template 'fetch-depth: 0'), or correct the property");
        }
        else if (history.Commit.Length == 0 && NewestRelease(context) is { } release)
        {
            // Where one release is recorded, a document without a record is taken for a new one.
            var hasRecords = context.Snapshot.Files.Any(file => ReleasedContract.IsOne(file.Path));
            foreach (var finding in documents.Where(d => ContractVersion.MajorOf(d) is > 0).SelectMany(d => Of(d, earlier, release, hasRecords)))
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<Finding> Of(OpenApiDocument document, EarlierContracts earlier, string release, bool hasRecords)
    {
        var path = ReleasedContract.PathOf(document.Path, ContractVersion.MajorOf(document)!.Value);
        if (earlier.RecordOf(document) is not { } file)
        {
            if (hasRecords)
            {
                yield break;
            }

            yield return new Finding(
                RuleCatalog.OpenApiBaseline,
                document.Path,
                0,
                0,
                $"{Changelog} has the release {release}, and neither a tag nor {path} says what {document.Path} was then",
                "Tag releases and fetch the tags, or record the contract with 'dotnet build -t:StandardsContract'");
        }
        else if (file.TryReadText(ContractPage.MaxBytes) is not { } text || !OpenApiDocument.IsDocument(ContractPage.Read(file.Path, text).Root))
        {
            yield return new Finding(
                RuleCatalog.OpenApiBaseline,
                file.Path,
                0,
                0,
                $"{file.Path} is no OpenAPI document, so {document.Path} was compared with nothing",
                "Take the last good version with 'git checkout', or remove it and record the contract with 'dotnet build -t:StandardsContract'");
        }
    }

    private static string? NewestRelease(CheckContext context) => context.Snapshot.Find(Changelog)?.TryReadText(MaxBytes) is not { } text ? null : text
        .Split('\n')
        .Where(line => line.StartsWith("## ", StringComparison.Ordinal))
        .Select(line => ChangelogHeading.Parse(line[3..]).Version)
        .FirstOrDefault(version => version is { IsPrerelease: false } && version.Major > 0)?.Text;
}
