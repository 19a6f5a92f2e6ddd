using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Engine.Running;

/// <summary>
/// Something that is read from one file and that a check over many files needs. It depends on the content of the file and its
/// <see cref="Version"/> alone, not on the day or other files, so that it holds until one of them changes.
/// </summary>
/// <typeparam name="T">What is read.</typeparam>
public interface IFileFact<T>
    where T : class
{
    /// <summary>Stable name; part of the key under which it is kept.</summary>
    string Name { get; }

    /// <summary>
    /// What else decides it, such as a hash of the part of the policy that it is read with: of another version it is read again. Empty
    /// when nothing does.
    /// </summary>
    string Version => "";

    /// <summary>Reads it from the file. Called on several threads.</summary>
    /// <exception cref="UnreadableFileException">The file is no text, or cannot be opened.</exception>
    T Read(SourceFile file);

    /// <summary>Whether it may be kept; what is not is read again in each run.</summary>
    bool MayBeKept(T fact) => true;

    /// <summary>Writes it for later runs.</summary>
    void Save(BinaryWriter writer, T fact);

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    T Load(BinaryReader reader);
}
