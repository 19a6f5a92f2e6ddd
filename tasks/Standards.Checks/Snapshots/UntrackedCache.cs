using System.Text;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Snapshots;

/// <summary>
/// Remembers which files were untracked. Starting git costs more than all else in a small repository, and its walk more
/// than all else in a large one; looking at the time stamps of the folders tells that the walk would find the same.
/// </summary>
/// <param name="file">Absolute path.</param>
/// <param name="key">What the record belongs to; with another key it counts as absent.</param>
/// <param name="root">The folder that the marks of folders are relative to.</param>
internal sealed class UntrackedCache(string file, string key, string root)
{
    // Changes with the format, so that an older file is not misread.
    private const string Header = "standards-untracked-1";

    private const int MaxBytes = 256 * 1024 * 1024;

    /// <summary>The record, or null when there is none or anything has changed since.</summary>
    public UntrackedRecord? Load(CancellationToken cancellationToken)
    {
        try
        {
            if (!File.Exists(file))
            {
                return null;
            }

            using var reader = new BinaryReader(new MemoryStream(RegularFile.ReadBytes(file, MaxBytes), writable: false), Encoding.UTF8);
            if (reader.ReadString() != Header || reader.ReadString() != key)
            {
                return null;
            }

            var record = new UntrackedRecord(ReadMarks(reader), ReadMarks(reader), ReadPaths(reader), ReadPaths(reader));
            return reader.ReadString() == Header && IsCurrent(record, cancellationToken) ? record : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException or ArgumentException)
        {
            // A damaged cache is no cache.
            return null;
        }
    }

    /// <summary>Writes the record; a reader at the same time sees the old file or the new one.</summary>
    public void Save(UntrackedRecord record)
    {
        var buffer = new MemoryStream();
        using var writer = new BinaryWriter(buffer, Encoding.UTF8);
        writer.Write(Header);
        writer.Write(key);
        WriteMarks(writer, record.Files);
        WriteMarks(writer, record.Folders);
        WritePaths(writer, record.UnwatchedFolders);
        WritePaths(writer, record.Untracked);
        writer.Write(Header);
        writer.Flush();

        // Without a cache the next read asks git.
        AtomicFile.TryWrite(file, buffer.ToArray());
    }

    private bool IsCurrent(UntrackedRecord record, CancellationToken cancellationToken)
    {
        foreach (var mark in record.Files)
        {
            var now = FileMark.OfFile(mark.Path);
            if (now.Size != mark.Size || now.Stamp != mark.Stamp)
            {
                return false;
            }
        }

        var changed = 0;
        FileStats.ForEachChunk(record.Folders.Count, (from, to) =>
        {
            for (var i = from; i < to && Volatile.Read(ref changed) == 0; i++)
            {
                var mark = record.Folders[i];
                if (FileMark.OfFolder(string.Concat(root, "/", mark.Path)).Stamp != mark.Stamp)
                {
                    Volatile.Write(ref changed, 1);
                }
            }
        }, cancellationToken);
        return changed == 0;
    }

    private static void WriteMarks(BinaryWriter writer, List<FileMark> marks)
    {
        writer.Write(marks.Count);
        foreach (var mark in marks)
        {
            writer.Write(mark.Path);
            writer.Write(mark.Size);
            writer.Write(mark.Stamp);
        }
    }

    private static List<FileMark> ReadMarks(BinaryReader reader)
    {
        var marks = new List<FileMark>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            marks.Add(new FileMark(reader.ReadString(), reader.ReadInt64(), reader.ReadInt64()));
        }

        return marks;
    }

    private static void WritePaths(BinaryWriter writer, List<string> paths)
    {
        writer.Write(paths.Count);
        paths.ForEach(writer.Write);
    }

    private static List<string> ReadPaths(BinaryReader reader)
    {
        var paths = new List<string>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            paths.Add(reader.ReadString());
        }

        return paths;
    }
}
