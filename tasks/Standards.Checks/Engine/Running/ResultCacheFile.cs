using Standards.Checks.Findings;

namespace Standards.Checks.Engine.Running;

/// <summary>Reads and writes a <see cref="ResultCache"/>.</summary>
internal static class ResultCacheFile
{
    /// <summary>The cache in a file when it was made under the same options; else an empty one.</summary>
    public static ResultCache Read(string path, string options)
    {
        var cache = StateFile.TryRead(path, reader => reader.ReadString() == options ? ReadEntries(reader, options) : null);
        return cache ?? new ResultCache(options);
    }

    public static void Write(string path, ResultCache cache) => StateFile.TryWrite(path, writer =>
    {
        writer.Write(cache.Options);
        writer.Write(cache.Entries.Count());
        foreach (var (key, (stamp, findings)) in cache.Entries)
        {
            writer.Write(key);
            writer.Write(stamp);
            writer.Write(findings.Count);
            foreach (var finding in findings)
            {
                StateFile.Write(writer, finding);
            }
        }
    });

    private static ResultCache ReadEntries(BinaryReader reader, string options)
    {
        var cache = new ResultCache(options);
        var entries = StateFile.ReadCount(reader);
        for (var i = 0; i < entries; i++)
        {
            var (key, stamp) = (reader.ReadString(), reader.ReadString());
            var findings = new List<Finding>();
            var count = StateFile.ReadCount(reader);
            for (var j = 0; j < count; j++)
            {
                findings.Add(StateFile.ReadFinding(reader));
            }

            cache.Load(key, stamp, findings);
        }

        return cache;
    }
}
