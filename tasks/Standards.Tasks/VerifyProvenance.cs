using System.Globalization;
using Standards.Checks.Artifacts.Provenance;
using Standards.Checks.Catalog;
using Standards.Checks.Models.Packages;

namespace Standards.Tasks;

/// <summary>The commands StandardsVerifyProvenance and StandardsProvenance: compare statements with what is here, and join them to one file.</summary>
public sealed class VerifyProvenance : StandardsTask
{
    /// <summary>The folder that the artefacts are in, relative to the repository; empty: where the statements say.</summary>
    public string Artifacts { get; set; } = "";

    /// <summary>Whether the statements are joined when nothing is wrong with them.</summary>
    public bool Join { get; set; }

    /// <inheritdoc/>
    public override bool Execute() => Today() is { } today && AnswerOnce(("Standards.VerifyProvenance", Root, Artifacts, Join), () => Verify(today));

    private bool Verify(DateOnly today)
    {
        var environment = EnvironmentVariables();
        var sdks = InstalledSdks.ReadAll(Root, typeof(VerifyProvenance).Assembly.Location, PackageFolder);
        var result =
            new ProvenanceVerifier(
                Root,
                Artifacts.Length > 0 ? Path.GetFullPath(Artifacts, Root) : "",
                SourceReader.Read(Root, environment, Cancellation),
                sdks,
                Cancellation).Verify();
        var verdicts = Judge(result.Findings, today);
        Log.Verdicts(Root, verdicts);
        var isRight = verdicts.All(v => !v.IsOpen || v.Severity != Severity.Error);
        if (isRight && Join && ProvenanceStore.WriteBundle(Root, result.Files) is { } bundle)
        {
            Log.Print([$"Standards: {Plural(result.Statements, "statement")} of {Plural(result.Artifacts, "artefact")} -> {bundle}"]);
        }

        Log.Print(
        [
            $"Standards: {Plural(result.Statements, "statement")}, {Plural(result.Artifacts, "artefact")}: "
                + $"{(result.Findings.Count > 0 ? Plural(result.Findings.Count, "finding") : "artefacts, commit and lock files are as stated")}.",
            .. result.Builders.Select(b => $"Standards: stated builder: {b}"),
            "Standards: a statement without a signature proves nothing about who wrote it. Let CI sign it (attestation), and verify the signature too: "
                + "docs/guides/provenance.md",
        ]);
        return isRight;
    }

    private static string Plural(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
