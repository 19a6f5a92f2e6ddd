using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Standards.Checks.Rules.PublicApi;

/// <summary>The custom attributes of an assembly, read where they are asked for.</summary>
internal sealed class ApiAttributes(MetadataReader reader, ApiNames names) : ICustomAttributeTypeProvider<string>
{
    private const string Compiler = "System.Runtime.CompilerServices.";

    // What changes for whoever uses the API without a change of a declaration.
    private static readonly HashSet<string> Contract = new(StringComparer.Ordinal)
    {
        "System.AttributeUsageAttribute",
        "System.Diagnostics.CodeAnalysis.ExperimentalAttribute",
        "System.Diagnostics.CodeAnalysis.RequiresAssemblyFilesAttribute",
        "System.Diagnostics.CodeAnalysis.RequiresDynamicCodeAttribute",
        "System.Diagnostics.CodeAnalysis.RequiresUnreferencedCodeAttribute",
        "System.FlagsAttribute",
        "System.ObsoleteAttribute",
        "System.Runtime.CompilerServices.CollectionBuilderAttribute",
        "System.Runtime.CompilerServices.InlineArrayAttribute",
        "System.Runtime.CompilerServices.OverloadResolutionPriorityAttribute",
        "System.Runtime.Versioning.SupportedOSPlatformAttribute",
        "System.Runtime.Versioning.UnsupportedOSPlatformAttribute",
    };

    private readonly Dictionary<EntityHandle, string> _constructors = [];

    /// <summary>Whether there is one of this name, which lies in System.Runtime.CompilerServices.</summary>
    public bool Has(CustomAttributeHandleCollection? attributes, string name) => Find(attributes, Compiler + name) is not null;

    /// <summary>The one of this full name.</summary>
    public CustomAttribute? Find(CustomAttributeHandleCollection? attributes, string name)
    {
        // A collection that is made of nothing cannot be looked through.
        if (attributes is not { } all)
        {
            return null;
        }

        foreach (var handle in all)
        {
            var attribute = reader.GetCustomAttribute(handle);
            if (NameOf(attribute) == name)
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>The flags of NullableAttribute; null when there is none.</summary>
    public IReadOnlyList<byte>? Nullable(CustomAttributeHandleCollection? attributes) =>
        Find(attributes, Compiler + "NullableAttribute") is { } attribute
            ? Value(attribute) switch
            {
                byte one => [one],
                ImmutableArray<CustomAttributeTypedArgument<string>> many => [.. many.Select(m => m.Value is byte b ? b : (byte)0)],
                _ => [],
            }
            : null;

    /// <summary>The flag of NullableContextAttribute; null when there is none.</summary>
    public byte? Context(CustomAttributeHandleCollection? attributes) =>
        Find(attributes, Compiler + "NullableContextAttribute") is { } attribute && Value(attribute) is byte flag ? flag : null;

    /// <summary>What a signature is annotated with.</summary>
    /// <param name="attributes">Those of the parameter, the field, the property or the event.</param>
    /// <param name="context">What holds where they say nothing of null.</param>
    public ApiAnnotations Annotations(CustomAttributeHandleCollection? attributes, byte context)
    {
        var names = Find(attributes, Compiler + "TupleElementNamesAttribute") is { } tuple
            && Value(tuple) is ImmutableArray<CustomAttributeTypedArgument<string>> elements
            ? elements.Select(e => e.Value as string).ToList()
            : [];
        IReadOnlyList<bool> dynamic = Find(attributes, Compiler + "DynamicAttribute") is { } flags
            ? Value(flags) is ImmutableArray<CustomAttributeTypedArgument<string>> many ? [.. many.Select(m => m.Value is true)] : [true]
            : [];
        return new ApiAnnotations(Nullable(attributes) ?? [context], names, dynamic);
    }

    /// <summary>The value of DecimalConstantAttribute; null when there is none.</summary>
    public string? Decimal(CustomAttributeHandleCollection? attributes)
    {
        if (Find(attributes, Compiler + "DecimalConstantAttribute") is not { } attribute
            || attribute.DecodeValue(this).FixedArguments is not { Length: 5 } parts)
        {
            return null;
        }

        int Part(int index) => parts[index].Value switch { int number => number, uint number => unchecked((int)number), _ => 0 };
        return parts[0].Value is byte and <= 28
            ? new decimal(Part(4), Part(3), Part(2), parts[1].Value is byte and > 0, (byte)parts[0].Value!).ToString(
                System.Globalization.CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>Those that callers notice, as C# writes them, in ordinal order with blanks between.</summary>
    public string Write(CustomAttributeHandleCollection attributes)
    {
        // The compiler marks what older compilers must not use as obsolete.
        var isMarked = Has(attributes, "CompilerFeatureRequiredAttribute") || Has(attributes, "IsByRefLikeAttribute");
        List<string>? texts = null;
        foreach (var handle in attributes)
        {
            var attribute = reader.GetCustomAttribute(handle);
            var name = NameOf(attribute);
            if (Contract.Contains(name) && !(isMarked && name == "System.ObsoleteAttribute"))
            {
                var value = attribute.DecodeValue(this);
                string[] arguments =
                [
                    .. value.FixedArguments.Select(a => ApiConstants.Write(a.Value)),
                    .. value.NamedArguments.OrderBy(a => a.Name, StringComparer.Ordinal).Select(a => $"{a.Name} = {ApiConstants.Write(a.Value)}"),
                ];
                (texts ??= []).Add($"[{name[..^"Attribute".Length]}{(arguments.Length == 0 ? "" : $"({string.Join(", ", arguments)})")}]");
            }
        }

        texts?.Sort(StringComparer.Ordinal);
        return texts is null ? "" : string.Join(' ', texts);
    }

    private object? Value(CustomAttribute attribute)
    {
        var arguments = attribute.DecodeValue(this).FixedArguments;
        return arguments.Length == 0 ? null : arguments[0].Value;
    }

    private string NameOf(CustomAttribute attribute)
    {
        if (!_constructors.TryGetValue(attribute.Constructor, out var name))
        {
            var type = attribute.Constructor.Kind == HandleKind.MemberReference
                ? reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent
                : reader.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType();
            _constructors.Add(attribute.Constructor, name = type.Kind is HandleKind.TypeReference or HandleKind.TypeDefinition ? names.Of(type) : "");
        }

        return name;
    }

    /// <inheritdoc/>
    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

    /// <inheritdoc/>
    public string GetSystemType() => "System.Type";

    /// <inheritdoc/>
    public string GetSZArrayType(string elementType) => elementType + "[]";

    /// <inheritdoc/>
    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => names.Of(handle);

    /// <inheritdoc/>
    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => names.Of(handle);

    /// <inheritdoc/>
    public string GetTypeFromSerializedName(string name) => name.Split(',')[0];

    // Of the attributes above only AttributeUsage has one, System.AttributeTargets.
    /// <inheritdoc/>
    public PrimitiveTypeCode GetUnderlyingEnumType(string type) => PrimitiveTypeCode.Int32;

    /// <inheritdoc/>
    public bool IsSystemType(string type) => type == "System.Type";
}
