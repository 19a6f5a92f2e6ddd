using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Rules.PublicApi;

/// <summary>
/// Reads what others can use of a compiled assembly: public and protected types and members, as C# declares them, each on a line of its
/// own. What a member overrides says nothing new and is left out, and so is what a compiler named.
/// </summary>
internal sealed class ApiReader
{
    /// <summary>More than any library that people write; what lies above is not read.</summary>
    private const long MaxBytes = 128 * 1024 * 1024;

    /// <summary>More declarations than any library has.</summary>
    private const int MaxMembers = 500_000;

    private readonly MetadataReader _reader;
    private readonly ApiNames _names;
    private readonly ApiAttributes _attributes;
    private readonly ApiSignatures _signatures;
    private readonly CancellationToken _cancellation;
    private readonly List<ApiMember> _members = [];

    private ApiReader(MetadataReader reader, CancellationToken cancellationToken)
    {
        _reader = reader;
        _cancellation = cancellationToken;
        _names = new ApiNames(reader);
        _attributes = new ApiAttributes(reader, _names);
        _signatures = new ApiSignatures(reader, _names, _attributes);
    }

    /// <summary>The declarations, types in ordinal order with their members below them.</summary>
    /// <param name="path">Absolute path of the assembly.</param>
    /// <param name="cancellationToken">Observed between types.</param>
    /// <exception cref="ApiException">It is no assembly, or one that cannot be read.</exception>
    public static IReadOnlyList<ApiMember> Read(string path, CancellationToken cancellationToken)
    {
        try
        {
            using var stream = RegularFile.Open(path);
            if (stream.Length > MaxBytes)
            {
                throw new ApiException("is larger than 128 MB");
            }

            using var image = new PEReader(stream, PEStreamOptions.PrefetchMetadata);
            if (!image.HasMetadata)
            {
                throw new ApiException("has no metadata, so it is no .NET assembly");
            }

            var reader = new ApiReader(image.GetMetadataReader(), cancellationToken);
            reader.ReadAll();
            return reader._members;
        }
        catch (Exception e) when (e is BadImageFormatException or ArgumentException or InvalidOperationException or OverflowException)
        {
            throw new ApiException("has metadata that cannot be read");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ApiException("cannot be opened");
        }
    }

    private void ReadAll()
    {
        foreach (var handle in _reader.TypeDefinitions)
        {
            _cancellation.ThrowIfCancellationRequested();
            if (ApiVisibility.IsVisible(_reader, handle) && !IsUnspeakable(_reader.GetTypeDefinition(handle).Name))
            {
                ReadType(handle);
            }
        }

        foreach (var exported in _reader.ExportedTypes.Select(_reader.GetExportedType).Where(t => t.IsForwarder && t.Attributes.HasFlag(TypeAttributes.Public)))
        {
            var name = _names.Text(exported.Namespace) is { Length: > 0 } space ? $"{space}.{_names.Text(exported.Name)}" : _names.Text(exported.Name);
            Add(new ApiMember(name, "", "", $"forwarded {name}", IsAbstract: false));
        }

        _members.Sort(ApiMember.Compare);
    }

    private void ReadType(TypeDefinitionHandle handle)
    {
        var type = new ApiTypeDeclaration(_reader, handle, _names, _attributes, _signatures);
        Add(type.Write());
        if (type.Kind is ApiTypeForm.Delegate)
        {
            return;
        }

        var accessors = new HashSet<MethodDefinitionHandle>();
        var declarations = new ApiMemberDeclarations(_reader, _names, _attributes, _signatures, type);
        foreach (var property in type.Definition.GetProperties())
        {
            var pair = _reader.GetPropertyDefinition(property).GetAccessors();
            accessors.UnionWith([pair.Getter, pair.Setter]);
            Add(declarations.Property(property));
        }

        foreach (var @event in type.Definition.GetEvents())
        {
            var pair = _reader.GetEventDefinition(@event).GetAccessors();
            accessors.UnionWith([pair.Adder, pair.Remover]);
            Add(declarations.Event(@event));
        }

        foreach (var field in type.Definition.GetFields())
        {
            Add(declarations.Field(field));
        }

        foreach (var method in type.Definition.GetMethods().Where(m => !accessors.Contains(m) && !IsUnspeakable(_reader.GetMethodDefinition(m).Name)))
        {
            Add(declarations.Method(method));
        }
    }

    private void Add(ApiMember? member)
    {
        if (member is null)
        {
            return;
        }

        if (_members.Count == MaxMembers)
        {
            throw new ApiException($"has more than {MaxMembers} public declarations");
        }

        _members.Add(member);
    }

    // Names that no C# can write are of the compiler.
    private bool IsUnspeakable(StringHandle name) => _reader.GetString(name).Contains('<', StringComparison.Ordinal);
}
