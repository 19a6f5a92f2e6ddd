using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Artifacts.Provenance;

/// <summary>
/// Where statements lie: below <c>artifacts/standards</c>, which git does not see. Not beside the artefacts, whose folder is published as it is.
/// </summary>
public static class ProvenanceStore
{
    /// <summary>Absolute path of the statement of a pack or publish.</summary>
    public static string PathOf(string root, ProvenanceRequest request) => Path.Combine(root, ProvenanceVerifier.Folder, request.FileName);

    /// <summary>Writes it; a finding when that is not possible.</summary>
    public static Finding? Write(string root, ProvenanceRequest request, ProvenanceStatement statement)
    {
        OutputFolders.Create(Path.Combine(root, "artifacts", "standards"));
        return AtomicFile.TryWrite(PathOf(root, request), ProvenanceWriter.Write(statement))
            ? null
            : ProvenanceFindings.Incomplete(
                request.Project, $"{ProvenanceVerifier.Folder}/{request.FileName} cannot be written", "Make the folder writable and build again");
    }

    /// <summary>Joins verified files to one, a statement a line; its path in the repository, or null when it cannot be written.</summary>
    public static string? WriteBundle(string root, IReadOnlyList<string> files)
    {
        const string Path = ProvenanceVerifier.Folder + "/" + ProvenanceStatement.BundleName;
        try
        {
            byte[] content = [.. files.SelectMany(f => File.ReadAllBytes(System.IO.Path.Combine(root, f)))];
            return AtomicFile.TryWrite(System.IO.Path.Combine(root, Path), content) ? Path : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
