using System.Security.Cryptography;
using System.Text;
using Standards.Checks.Foundation.Files;
using static System.Buffers.Binary.BinaryPrimitives;

namespace Standards.Checks.Foundation.Git;

/// <summary>
/// The paths in a git index file of version 2, 3 or 4 (format: gitformat-index), read without starting git because that
/// takes a twentieth of the time.
/// </summary>
internal sealed class GitIndex
{
    private const int HeaderSize = 12;
    private const int Sha1Size = 20;
    private const int Sha256Size = 32;
    private const int StatSize = 40;
    private const int LongName = 0x0FFF;

    private GitIndex(string id, List<string> files, List<string> submodules)
    {
        Id = id;
        Files = files;
        Submodules = submodules;
    }

    /// <summary>The index of a repository to which nothing was ever added: there is no file.</summary>
    public static GitIndex Empty { get; } = new("", [], []);

    /// <summary>Changes when the index does.</summary>
    public string Id { get; }

    /// <summary>Tracked files below the folder, relative to it, each once, whether on disk or not.</summary>
    public List<string> Files { get; }

    /// <summary>Folders of submodules below the folder, relative to it.</summary>
    public List<string> Submodules { get; }

    /// <summary>
    /// The index, or null when only git can read it: a split or sparse one, an extension that must be understood and is
    /// not known, or a damaged file.
    /// </summary>
    /// <param name="data">The whole file.</param>
    /// <param name="folder">Work-tree-relative folder with a <c>/</c> at its end, or empty: only what is below is kept.</param>
    public static GitIndex? TryParse(ReadOnlySpan<byte> data, string folder)
    {
        // The file does not say how long its hashes are. The wrong length misplaces the first entry's name, which shows.
        var prefix = Encoding.UTF8.GetBytes(folder);
        return TryParse(data, prefix, Sha1Size) ?? TryParse(data, prefix, Sha256Size);
    }

    private static GitIndex? TryParse(ReadOnlySpan<byte> data, ReadOnlySpan<byte> prefix, int hashSize)
    {
        if (data.Length < HeaderSize + hashSize || !data.StartsWith("DIRC"u8))
        {
            return null;
        }

        var version = ReadUInt32BigEndian(data[4..]);
        var count = ReadUInt32BigEndian(data[8..]);
        var body = data[..^hashSize];
        if (version is < 2 or > 4 || count > body.Length / (StatSize + hashSize))
        {
            return null;
        }

        var files = new List<string>(prefix.IsEmpty ? (int)count : 0);
        var submodules = new List<string>();
        var path = new PathBuffer();
        var position = HeaderSize;
        for (var i = 0u; i < count; i++)
        {
            var entry = body[position..];
            if (entry.Length < StatSize + hashSize + 2)
            {
                return null;
            }

            var mode = ReadUInt32BigEndian(entry[24..]);
            var flags = ReadUInt16BigEndian(entry[(StatSize + hashSize)..]);
            var isExtended = (flags & 0x4000) != 0;
            var nameAt = StatSize + hashSize + (isExtended ? 4 : 2);
            if ((isExtended && version == 2) || entry.Length < nameAt)
            {
                return null;
            }

            var length = version == 4 ? path.ReadCompressed(entry[nameAt..]) : path.ReadPlain(entry[nameAt..]);
            if (length < 0 || path.Length == 0 || ((flags & LongName) is var named and < LongName && named != path.Length))
            {
                return null;
            }

            // Up to version 3 entries are padded with 1 to 8 zeros to a multiple of 8.
            position += version == 4 ? nameAt + length : (nameAt + path.Length + 8) & ~7;
            if (position > body.Length)
            {
                return null;
            }

            // In a merge conflict a path stands here once for each side, one after the other.
            if (!path.IsRepeated && path.Current.StartsWith(prefix))
            {
                var list = (mode & 0xF000) == 0xE000 ? submodules : files;
                list.Add(Encoding.UTF8.GetString(path.Current[prefix.Length..]));
            }
        }

        return SkipExtensions(body[position..]) ? new GitIndex(IdOf(data, hashSize), files, submodules) : null;
    }

    // A name in capitals marks an extension that may be ignored; "link" (split index) and "sdir" (sparse) are not such.
    private static bool SkipExtensions(ReadOnlySpan<byte> rest)
    {
        while (rest.Length >= 8 && rest[0] is >= (byte)'A' and <= (byte)'Z')
        {
            var size = ReadUInt32BigEndian(rest[4..]);
            if (size > rest.Length - 8)
            {
                return false;
            }

            rest = rest[(8 + (int)size)..];
        }

        return rest.IsEmpty;
    }

    // The file ends with its own hash, unless index.skipHash left zeros there.
    private static string IdOf(ReadOnlySpan<byte> data, int hashSize)
    {
        var hash = data[^hashSize..];
        return Convert.ToHexString(hash.ContainsAnyExcept((byte)0) ? hash : SHA256.HashData(data));
    }
}
