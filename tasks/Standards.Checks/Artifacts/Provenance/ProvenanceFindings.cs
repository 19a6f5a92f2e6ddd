using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Artifacts.Provenance;

/// <summary>What can be wrong with a statement: STD4450 to STD4452 when it is made, STD4453 to STD4459 when it is verified.</summary>
internal static class ProvenanceFindings
{
    // As many as a line of a log can hold.
    private const int Named = 3;

    public static Finding NoSource(string project, string failure) => new(
        RuleCatalog.ProvenanceCommitKnown,
        project,
        0,
        0,
        $"no provenance was written: git {failure}, so nobody can say from which commit this was made",
        "Build in a clone with git in PATH, or write <StandardsProvenance>false</StandardsProvenance> where artefacts are not released");

    public static Finding Dirty(string project, string commit, IReadOnlyList<string> changes) => new(
        RuleCatalog.ProvenanceTreeClean,
        project,
        0,
        0,
        $"no provenance was written: {Some(changes)} not as in commit {Short(commit)}",
        "Commit or remove the changes ('git status' lists them), add what the build writes to .gitignore, and build again");

    public static Finding Incomplete(string project, string reason, string fix) =>
        new(RuleCatalog.ProvenanceWhole, project, 0, 0, $"no provenance was written: {reason}", fix);

    public static Finding Malformed(string file, int line, int column, string problem) => new(
        RuleCatalog.ProvenanceVerifiable,
        file,
        line,
        column,
        $"the statement {problem}",
        "Take the statement that the build wrote, or pack and publish again; of what cannot be read nothing was verified");

    public static Finding Missing(ReadStatement statement, int column, string name, string place) => new(
        RuleCatalog.ProvenanceSubjectPresence,
        statement.File,
        statement.Line,
        column,
        place.Length > 0
            ? $"artefact {ValueText.Quote(name)} is not in '{place}'"
            : $"nobody knows where artefact {ValueText.Quote(name)} is, because it was written outside the repository",
        "Name the folder where the artefacts are, 'dotnet build -t:StandardsVerifyProvenance -p:StandardsArtifacts=FOLDER', or delete the statement of "
            + "an artefact that is gone");

    public static Finding Unreadable(ReadStatement statement, int column, string name) => new(
        RuleCatalog.ProvenanceSubjectPresence,
        statement.File,
        statement.Line,
        column,
        $"artefact {ValueText.Quote(name)} cannot be read",
        "Make the file readable and verify again");

    public static Finding Different(ReadStatement statement, int column, string name, string expected, string actual) => new(
        RuleCatalog.ProvenanceSubjectContent,
        statement.File,
        statement.Line,
        column,
        $"artefact {ValueText.Quote(name)} has the SHA-256 {actual}, not {expected} as the build that is stated made it",
        "Do not release it: find out who changed it after the build, or pack and publish again");

    public static Finding Unstated(string path, string name) => new(
        RuleCatalog.ProvenanceCompleteness,
        path,
        0,
        0,
        $"no statement says how artefact {ValueText.Quote(name)} was made",
        "Pack or publish it in Release from a committed tree, or remove it from the folder");

    public static Finding OtherCommit(ReadStatement statement, int column, string stated, string head) => new(
        RuleCatalog.ProvenanceCommitMatch,
        statement.File,
        statement.Line,
        column,
        $"the artefacts were made of commit {Short(stated)}, and {Short(head)} is checked out",
        $"Check out what they were made of, 'git checkout {Short(stated)}', or pack and publish again");

    public static Finding ChangedTree(ReadStatement statement, int column, string commit, IReadOnlyList<string> changes) => new(
        RuleCatalog.ProvenanceCommitMatch,
        statement.File,
        statement.Line,
        column,
        $"{Some(changes)} not as in commit {Short(commit)}, so the materials of the statement cannot be compared with it",
        "Verify in a clean clone, or commit or remove the changes ('git status' lists them)");

    public static Finding NoHead(ReadStatement statement, int column, string failure) => new(
        RuleCatalog.ProvenanceCommitMatch,
        statement.File,
        statement.Line,
        column,
        $"the stated commit cannot be compared, because git {failure}",
        "Verify in a clone of the repository, with git in PATH");

    public static Finding ForeignMaterial(ReadStatement statement, int column, string uri, string lockFile) => new(
        RuleCatalog.ProvenanceMaterials,
        statement.File,
        statement.Line,
        column,
        $"material {ValueText.Quote(uri)} is not in {lockFile}",
        "Find out how it got into the build, or restore in locked mode ('dotnet restore --locked-mode'), and pack and publish again");

    public static Finding OtherMaterial(ReadStatement statement, int column, string uri, string lockFile) => new(
        RuleCatalog.ProvenanceMaterials,
        statement.File,
        statement.Line,
        column,
        $"material {ValueText.Quote(uri)} has another SHA-512 than in {lockFile}",
        "Find out which of the two is right: a package of one version has one content; then pack and publish again");

    public static Finding LackingMaterial(ReadStatement statement, string uri, string lockFile) => new(
        RuleCatalog.ProvenanceMaterials,
        statement.File,
        statement.Line,
        statement.MaterialsColumn,
        $"package {ValueText.Quote(uri)} of {lockFile} is not among the materials",
        "Pack and publish again, so that the statement says what went into the artefacts");

    public static Finding NoLockFile(ReadStatement statement, string lockFile, string reason) => new(
        RuleCatalog.ProvenanceMaterials,
        statement.File,
        statement.Line,
        statement.MaterialsColumn,
        $"the materials cannot be compared, because {lockFile} {reason}",
        $"Run 'dotnet restore {CommandText.Word(statement.Project)}', commit the lock file, and pack and publish again");

    public static Finding Nothing(string folder) => new(
        RuleCatalog.ProvenanceInputPresence,
        "",
        0,
        0,
        $"nothing was verified: there is no statement in {folder}",
        "Run 'dotnet pack -c Release' or 'dotnet publish -c Release' in a committed tree first, or download the statements of the release into that folder");

    private static string Some(IReadOnlyList<string> paths) => paths.Count switch
    {
        1 => $"{ValueText.Quote(paths[0])} is",
        <= Named => $"{string.Join(", ", paths.Select(ValueText.Quote))} are",
        _ => string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", paths.Take(Named).Select(ValueText.Quote))} and {paths.Count - Named} more are"),
    };

    private static string Short(string commit) => commit.Length > 12 ? commit[..12] : ValueText.Shorten(commit);
}
