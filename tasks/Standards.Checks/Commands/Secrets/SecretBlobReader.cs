using System.Buffers;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Git;
using Standards.Checks.Rules.Secrets;

namespace Standards.Checks.Commands.Secrets;

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
    public SecretFacts Read(GitObjectStream? blob, string path) => IsSmall(blob) ? Search(Take(blob!), (int)blob!.Length, path) : ReadParts(blob, path);

    /// <summary>The same, searched while the caller goes on; a large content is searched at once. The content has been read when this returns.</summary>
    public Task<SecretFacts> Start(GitObjectStream? blob, string path)
    {
        if (!IsSmall(blob))
        {
            return Task.FromResult(ReadParts(blob, path));
        }

        var (content, length) = (Take(blob!), (int)blob!.Length);
        return Task.Run(() => Search(content, length, path));
    }

    private static bool IsSmall(GitObjectStream? blob) => blob?.Length is > 0 and <= Whole;

    private static byte[] Take(GitObjectStream blob)
    {
        var buffer = ArrayPool<byte>.Shared.Rent((int)blob.Length);
        blob.ReadExactly(buffer, 0, (int)blob.Length);
        return buffer;
    }

    private SecretFacts ReadParts(GitObjectStream? blob, string path) => blob switch
    {
        null => SecretFacts.Nothing with { NotSearched = "is not in this clone" },
        { Length: 0 } => SecretFacts.Nothing,
        _ => reader.Read(blob, FileFormats.Of(path), path),
    };

    private SecretFacts Search(byte[] rented, int length, string path)
    {
        try
        {
            if (LfsPointer.PathOf(rented.AsSpan(0, length)) is { } kept)
            {
                return ReadKept(Path.Combine(git.CommonPath, "lfs", "objects", kept), path);
            }

            using var stream = new MemoryStream(rented, 0, length, writable: false);
            return reader.Read(stream, FileFormats.Of(path), path);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private SecretFacts ReadKept(string file, string path)
    {
        try
        {
            using var stream = RegularFile.Open(file, bufferSize: 1);
            return reader.Read(stream, FileFormats.Of(path), path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return SecretFacts.Nothing with { NotSearched = "is kept by Git LFS, and its content is not in this clone" };
        }
    }
}
