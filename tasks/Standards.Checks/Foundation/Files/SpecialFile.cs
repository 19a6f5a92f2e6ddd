using System.Formats.Tar;
using System.Runtime.CompilerServices;

namespace Standards.Checks.Foundation.Files;

/// <summary>Tells pipes, sockets and devices from files without opening them.</summary>
internal static class SpecialFile
{
    // Of the header of an entry: https://www.gnu.org/software/tar/manual/html_node/Standard.html
    private const int TypeAt = 156;

    /// <summary>Whether a path without size is one of them. False where nothing is there.</summary>
    public static bool Is(string path) => !OperatingSystem.IsWindows() && IsOnUnix(path);

    // The framework asks the system for the kind of a file in one public place: when it writes an archive. Not inlined, so that a repository
    // without empty files does not load that assembly.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsOnUnix(string path)
    {
        using var archive = new MemoryStream();
        try
        {
            using (var writer = new TarWriter(archive, TarEntryFormat.Ustar, leaveOpen: true))
            {
                writer.WriteEntry(path, "x");
            }

            return archive.GetBuffer()[TypeAt] is (byte)TarEntryType.Fifo or (byte)TarEntryType.CharacterDevice or (byte)TarEntryType.BlockDevice;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            return false;
        }
        catch (IOException)
        {
            // A socket, which no archive holds.
            return true;
        }
    }
}
