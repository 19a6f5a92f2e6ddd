using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using Standards.Checks.Foundation.Json;

namespace Standards.Checks.Engine.Packages;

/// <summary>Reads <c>project.assets.json</c>. What it does not know it passes over; what it needs and does not find it refuses.</summary>
public static class AssetsFileReader
{
    /// <summary>More than any file that was seen, so that a run ends in bounded time and memory.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    // Deeper than any assets file.
    private const int MaxDepth = 32;

    /// <param name="bytes">The whole file, with or without byte order mark.</param>
    /// <exception cref="PackageDataException">The file is not what restore writes, or was cut off.</exception>
    public static AssetsFile Read(ReadOnlyMemory<byte> bytes)
    {
        if (!Utf8.IsValid(bytes.Span))
        {
            throw new PackageDataException("is not UTF-8 text");
        }

        var text = bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = MaxDepth });
            var root = Object(document.RootElement, "the file");
            if (!root.TryGetProperty("version", out var version) || !version.TryGetInt32(out var number) || number is < 3 or > 4)
            {
                throw new PackageDataException("has no version 3 or 4");
            }

            return new AssetsFile(
                [.. Property(root, "targets").EnumerateObject().Select(Target)],
                Property(root, "libraries")
                    .EnumerateObject()
                    .Select(Library)
                    .ToDictionary(l => AssetsFile.LibraryKey(l.Id, l.Version), StringComparer.OrdinalIgnoreCase),
                [.. Property(root, "packageFolders").EnumerateObject().Select(p => p.Name)],
                Project(Property(root, "project")))
            {
                Logs = root.TryGetProperty("logs", out var logs)
                    ? [.. logs.EnumerateArray().Select(l => new AssetsLog(Text(l, "code"), Text(l, "message"), Text(l, "libraryId")))]
                    : [],
                Restore = AssetsRestoreReader.Read(Property(root, "project")),
            };
        }
        catch (JsonException e)
        {
            throw new PackageDataException("is not valid JSON, or is cut off", JsonPosition.Of(text.Span, e));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // A string where an object stands in every other file, half of a surrogate pair, a library that is there twice.
            throw new PackageDataException("is not what restore writes");
        }
    }

    private static AssetsTarget Target(JsonProperty target)
    {
        var slash = target.Name.IndexOf('/', StringComparison.Ordinal);
        return new AssetsTarget(
            slash < 0 ? target.Name : target.Name[..slash],
            slash < 0 ? "" : target.Name[(slash + 1)..],
            [.. Object(target.Value, target.Name).EnumerateObject().Select(Resolved)]);
    }

    private static ResolvedLibrary Resolved(JsonProperty library)
    {
        var (id, version) = Key(library);
        return new ResolvedLibrary(
            id,
            version,
            Text(library.Value, "type") == "project",
            [.. Members(library.Value, "dependencies").Select(d => d.Name)],
            HasAssets(library.Value, "runtime")
                || HasAssets(library.Value, "native")
                || HasAssets(library.Value, "runtimeTargets")
                || HasAssets(library.Value, "resource")
                || HasAssets(library.Value, "contentFiles"))
        {
            CompileAssets =
            [
                .. Members(library.Value, "compile").Select(asset => asset.Name).Where(name => name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)),
            ],
            HasOtherAssets = HasAssets(library.Value, "build")
                || HasAssets(library.Value, "buildMultiTargeting")
                || HasAssets(library.Value, "contentFiles")
                || HasAssets(library.Value, "native")
                || Members(library.Value, "runtimeTargets").Any(asset => Text(asset.Value, "assetType") == "native"),
            FrameworkReferences = library.Value.TryGetProperty("frameworkReferences", out var frameworks)
                ? [.. frameworks.EnumerateArray().Select(f => f.GetString() ?? "")]
                : [],
        };
    }

    // '_._' stands for nothing.
    private static bool HasAssets(JsonElement library, string group) =>
        Members(library, group).Any(asset => !asset.Name.EndsWith("_._", StringComparison.Ordinal));

    private static AssetsLibrary Library(JsonProperty library)
    {
        var (id, version) = Key(library);
        return new AssetsLibrary(
            id,
            version,
            Text(library.Value, "type") == "project",
            Text(library.Value, "sha512"),
            Text(library.Value, "path"),
            library.Value.TryGetProperty("files", out var files) ? [.. files.EnumerateArray().Select(f => f.GetString() ?? "")] : []);
    }

    private static AssetsProject Project(JsonElement project)
    {
        var restore = Property(project, "restore");
        return new AssetsProject(
            Text(restore, "projectName"),
            Text(project, "version"),
            [.. Members(project, "frameworks").Select(f => new AssetsFramework(
                Text(f.Value, "targetAlias") is { Length: > 0 } alias ? alias : f.Name,
                [.. Members(f.Value, "dependencies").Where(d => Text(d.Value, "target") is "Package" or "").Select(Dependency)],
                [.. Members(f.Value, "frameworkReferences").Select(r => r.Name)]))]);
    }

    private static DirectDependency Dependency(JsonProperty dependency) => new(
        dependency.Name,
        Text(dependency.Value, "version"),
        dependency.Value.TryGetProperty("autoReferenced", out var auto) && auto.ValueKind == JsonValueKind.True,
        Text(dependency.Value, "suppressParent") == "All");

    private static (string Id, string Version) Key(JsonProperty library)
    {
        var slash = library.Name.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && slash < library.Name.Length - 1
            ? (library.Name[..slash], library.Name[(slash + 1)..])
            : throw new PackageDataException(string.Create(CultureInfo.InvariantCulture, $"names a library without a version"));
    }

    private static JsonElement Property(JsonElement parent, string name) => parent.TryGetProperty(name, out var value)
        ? Object(value, name)
        : throw new PackageDataException($"has no '{name}'");

    private static JsonElement Object(JsonElement value, string name) => value.ValueKind == JsonValueKind.Object
        ? value
        : throw new PackageDataException($"has something else than an object as '{name}'");

    private static IEnumerable<JsonProperty> Members(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) ? Object(value, name).EnumerateObject() : [];

    // A dependency of an old file is its range alone.
    private static string Text(JsonElement parent, string name) => parent.ValueKind == JsonValueKind.String
        ? name == "version" ? parent.GetString() ?? "" : ""
        : parent.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
