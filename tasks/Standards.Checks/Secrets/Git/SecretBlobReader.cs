using System.Buffers;
using Standards.Checks.Repository;

namespace Standards.Checks.Secrets.Git;

/// <summary>Searches what git holds of a file, as the file itself is searched.</summary>
/// <param name="reader">Searches a stream.</param>
/// <param name="git">The repository.</param>
internal sealed class SecretBlobReader(SecretFileReader reader, GitDirectory git)
{
    // What is larger is searched part by part.
    private const int Whole = 1 << 20;

    /// <summary>The secrets in the content of a path.</summary>
    /// <param name="blob">Null when the clone does not have it.</param>
    /// <param name="path">Repository-relative, with <c>/</c>.</param>
    /// <exception cref="IOException">Git ended.</exception>
    public SecretFacts Read(GitObjectStream? blob, string path)
    {
        if (blob is null)
        {
            return SecretFacts.Nothing with { NotSearched = "is not in this clone" };
        }

        if (blob.Length == 0)
        {
            return SecretFacts.Nothing;
        }

        if (blob.Length > Whole)
        {
            return reader.Read(blob, FileFormats.Of(path));
        }

        var buffer = ArrayPool<byte>.Shared.Rent((int)blob.Length);
        try
        {
            var content = buffer.AsSpan(0, (int)blob.Length);
            blob.ReadExactly(content);
            if (LfsPointer.PathOf(content) is { } kept)
            {
                return ReadKept(Path.Combine(git.CommonPath, "lfs", "objects", kept), path);
            }

            using var stream = new MemoryStream(buffer, 0, content.Length, writable: false);
            return reader.Read(stream, FileFormats.Of(path));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private SecretFacts ReadKept(string file, string path)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
            return reader.Read(stream, FileFormats.Of(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return SecretFacts.Nothing with { NotSearched = "is kept by Git LFS, and its content is not in this clone" };
        }
    }
}
