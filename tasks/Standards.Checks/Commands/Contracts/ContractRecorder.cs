using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Models.Contracts;
using Standards.Checks.Models.Contracts.OpenApi;
using Standards.Checks.Rules.OpenApi.Compatibility;

namespace Standards.Checks.Commands.Contracts;

/// <summary>
/// The command StandardsContract: what the records of OpenAPI documents below <c>api/released</c> are to hold. A break without a new major version is
/// refused. Clause
/// <c>api-breaking-needs-new-major</c>.
/// </summary>
public static class ContractRecorder
{
    /// <summary>The records of all documents with a major version of 1 or more, in ordinal order of the documents.</summary>
    public static IReadOnlyList<RecordedContract> Records(CheckContext context) =>
        [.. OpenApiFiles.Read(context).Documents.Where(d => ContractVersion.MajorOf(d) is > 0).Select(d => Record(d, context))];

    private static RecordedContract Record(OpenApiDocument document, CheckContext context)
    {
        var path = ReleasedContract.PathOf(document.Path, ContractVersion.MajorOf(document)!.Value);
        var text = CanonicalContract.Write(document);
        var old = context.Snapshot.Find(path)?.TryReadText(ContractPage.MaxBytes);
        return new RecordedContract(document.Path, path, text, old == text, old is null || old == text ? [] : [.. Breaks(document, path, context)]);
    }

    private static IEnumerable<Findings.Finding> Breaks(OpenApiDocument document, string path, CheckContext context)
    {
        if (OpenApiDocument.Read(path, OpenApiFiles.Pages(context.Snapshot)) is not { } released)
        {
            return [];
        }

        var documents = OpenApiFiles.Read(context).Documents;
        var comparison = ContractComparison.Of(released, document, documents, context.Cancellation);
        var contract = new EarlierContract(released, document, "", IsReleased: true);
        return new CompatibilityRules(contract, documents, Retirement.Read(context), comparison).Check().Where(f => f.Rule != RuleCatalog.OpenApiMinorRaised);
    }
}
