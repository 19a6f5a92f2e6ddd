using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Rules.Layout.Contents;

/// <summary>STD2013: files above the limit that are not in Git LFS. A pointer to LFS is small, so the size alone tells it apart.</summary>
internal sealed class FileSizeRule(RepositorySnapshot snapshot, long limit)
{
    private LfsFilters? _filters;

    public Finding? Check(SourceFile file)
    {
        if (file.Size <= limit)
        {
            return null;
        }

        // Read when the first large file is met: most repositories have none.
        _filters ??= LfsFilters.Read(snapshot);
        return _filters.Covers(file.Path) ? null : new Finding(
            RuleCatalog.RepositoryFileSize,
            file.Path,
            0,
            0,
            $"the file is {ByteSize.Format(file.Size)}, more than {ByteSize.Format(limit)}",
            $"Run 'git lfs track {CommandText.Word(file.Path)}' and commit it again, store it elsewhere, or add the path to layout.allowed in standards.yml");
    }
}
