using Standards.Checks.Foundation.Files;

namespace Standards.Tasks;

/// <summary>
/// Removes outputs below <c>artifacts/standards</c>: what <c>clean</c> removes, or what a caller names. MSBuild's own tasks would follow a link that a
/// pull request committed there, and delete outside of the repository.
/// </summary>
public sealed class CleanOutputs : StandardsTask
{
    /// <summary>Folders below it to remove, with <c>/</c>; when this and <see cref="Files"/> are empty, all that <c>clean</c> removes.</summary>
    public string[] Folders { get; set; } = [];

    /// <summary>Absolute paths of files below it to remove.</summary>
    public string[] Files { get; set; } = [];

    /// <summary>Whether the folder itself goes when no file is left in it.</summary>
    public bool RemoveEmpty { get; set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (RefusesOutputs())
        {
            return false;
        }

        var cleaner = new OutputCleaner(Root);
        if (Folders.Length == 0 && Files.Length == 0 && !RemoveEmpty)
        {
            cleaner.Clean();
        }

        Array.ForEach(Folders, cleaner.Remove);
        Array.ForEach(Files, cleaner.RemoveFile);
        if (RemoveEmpty)
        {
            cleaner.RemoveEmpty();
        }

        return true;
    }
}
