using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Rules.Dependencies;

/// <summary>Reads what an assembly is called and refers to from its metadata; nothing of it is loaded or run.</summary>
internal static class AssemblyNames
{
    private const long MaxBytes = 256L * 1024 * 1024;

    /// <summary>The names that an assembly refers to, compared without case; null when it is not there or no assembly.</summary>
    /// <param name="path">Absolute path.</param>
    public static IReadOnlySet<string>? References(string path) => Read(path, reader =>
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var handle in reader.AssemblyReferences)
        {
            names.Add(reader.GetString(reader.GetAssemblyReference(handle).Name));
        }

        return names;
    });

    /// <summary>The name of an assembly; null when it is not there or no assembly.</summary>
    /// <param name="path">Absolute path.</param>
    public static string? Of(string path) => Read(path, reader => reader.IsAssembly ? reader.GetString(reader.GetAssemblyDefinition().Name) : null);

    private static T? Read<T>(string path, Func<MetadataReader, T?> read)
        where T : class
    {
        try
        {
            using var stream = RegularFile.Open(path);
            using var image = new PEReader(stream);
            return stream.Length <= MaxBytes && image.HasMetadata ? read(image.GetMetadataReader()) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or BadImageFormatException or InvalidOperationException)
        {
            return null;
        }
    }
}
