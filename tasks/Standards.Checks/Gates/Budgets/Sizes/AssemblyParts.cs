using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Gates.Budgets.Sizes;

/// <summary>What an assembly consists of: the bodies of the methods of each type, and embedded resources. Reads metadata and loads nothing.</summary>
internal static class AssemblyParts
{
    private const long MaxBytes = 256L * 1024 * 1024;
    private const int MaxNesting = 64;

    /// <param name="Bytes">Length of the file.</param>
    /// <param name="Types">Bytes of IL by outermost type, and what lies beside them: metadata and embedded symbols.</param>
    /// <param name="Resources">Bytes of each embedded resource.</param>
    public sealed record Content(long Bytes, IReadOnlyList<SizePart> Types, IReadOnlyList<SizePart> Resources);

    /// <exception cref="SizeException">The file is not there or no managed assembly.</exception>
    public static Content Read(string path)
    {
        try
        {
            using var stream = RegularFile.Open(path, FileShare.Read | FileShare.Delete);
            var length = stream.Length;
            if (length > MaxBytes)
            {
                throw new SizeException($"is larger than the {MaxBytes / 1024 / 1024} MB that are read");
            }

            // Closes the stream.
            using var image = new PEReader(stream, PEStreamOptions.PrefetchEntireImage);
            if (!image.HasMetadata)
            {
                throw new SizeException("is no managed assembly");
            }

            var reader = image.GetMetadataReader();
            return new(length, [.. Types(image, reader), .. Others(image)], [.. Resources(image, reader)]);
        }
        catch (Exception e) when (e is BadImageFormatException or InvalidOperationException or ArgumentException or OverflowException)
        {
            throw new SizeException("is cut off or no managed assembly");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SizeException(e is FileNotFoundException or DirectoryNotFoundException ? "is not there" : "cannot be opened");
        }
    }

    private static IEnumerable<SizePart> Types(PEReader image, MetadataReader reader)
    {
        foreach (var type in reader.TypeDefinitions.Select(reader.GetTypeDefinition))
        {
            long bytes = 0;
            foreach (var method in type.GetMethods().Select(reader.GetMethodDefinition).Where(m => m.RelativeVirtualAddress > 0))
            {
                bytes += image.GetMethodBody(method.RelativeVirtualAddress).Size;
            }

            if (bytes > 0)
            {
                yield return new(Outermost(reader, type), bytes);
            }
        }
    }

    private static IEnumerable<SizePart> Others(PEReader image)
    {
        yield return new("(metadata)", image.PEHeaders.MetadataSize);
        if (image.ReadDebugDirectory().FirstOrDefault(e => e.Type == DebugDirectoryEntryType.EmbeddedPortablePdb) is { DataSize: > 0 } symbols)
        {
            yield return new("(embedded symbols)", symbols.DataSize);
        }
    }

    private static string Outermost(MetadataReader reader, TypeDefinition type)
    {
        for (var i = 0; i < MaxNesting && type.GetDeclaringType() is { IsNil: false } outer; i++)
        {
            type = reader.GetTypeDefinition(outer);
        }

        var (space, name) = (reader.GetString(type.Namespace), reader.GetString(type.Name));
        return space.Length == 0 ? name : $"{space}.{name}";
    }

    private static IEnumerable<SizePart> Resources(PEReader image, MetadataReader reader)
    {
        var directory = image.PEHeaders.CorHeader!.ResourcesDirectory;
        foreach (var resource in reader.ManifestResources.Select(reader.GetManifestResource).Where(r => r.Implementation.IsNil))
        {
            // A length of four bytes stands in front of the content.
            var data = image.GetSectionData(checked(directory.RelativeVirtualAddress + (int)resource.Offset)).GetReader();
            yield return new(reader.GetString(resource.Name), data.ReadUInt32());
        }
    }
}
