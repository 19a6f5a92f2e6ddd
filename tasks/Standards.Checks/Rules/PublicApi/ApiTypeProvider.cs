using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Standards.Checks.Rules.PublicApi;

/// <summary>Names of the type parameters that a signature may mention.</summary>
/// <param name="OfType">Those of the type, outer types first.</param>
/// <param name="OfMethod">Those of the method.</param>
internal sealed record ApiTypeParameters(IReadOnlyList<string> OfType, IReadOnlyList<string> OfMethod);

/// <summary>Makes <see cref="ApiType"/>s of signatures.</summary>
internal sealed class ApiTypeProvider(ApiNames names) : ISignatureTypeProvider<ApiType, ApiTypeParameters>
{
    private readonly Dictionary<(EntityHandle, bool), ApiType> _known = [];

    /// <inheritdoc/>
    public ApiType GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode switch
    {
        PrimitiveTypeCode.Void => Value("void"),
        PrimitiveTypeCode.Boolean => Value("bool"),
        PrimitiveTypeCode.Char => Value("char"),
        PrimitiveTypeCode.SByte => Value("sbyte"),
        PrimitiveTypeCode.Byte => Value("byte"),
        PrimitiveTypeCode.Int16 => Value("short"),
        PrimitiveTypeCode.UInt16 => Value("ushort"),
        PrimitiveTypeCode.Int32 => Value("int"),
        PrimitiveTypeCode.UInt32 => Value("uint"),
        PrimitiveTypeCode.Int64 => Value("long"),
        PrimitiveTypeCode.UInt64 => Value("ulong"),
        PrimitiveTypeCode.Single => Value("float"),
        PrimitiveTypeCode.Double => Value("double"),
        PrimitiveTypeCode.IntPtr => Value("nint"),
        PrimitiveTypeCode.UIntPtr => Value("nuint"),
        PrimitiveTypeCode.TypedReference => Value("System.TypedReference"),
        PrimitiveTypeCode.String => new ApiType(ApiTypeKind.Named, "string", isValueType: false),
        _ => new ApiType(ApiTypeKind.Named, "object", isValueType: false),
    };

    /// <inheritdoc/>
    public ApiType GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => Named(handle, rawTypeKind);

    /// <inheritdoc/>
    public ApiType GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => Named(handle, rawTypeKind);

    /// <inheritdoc/>
    public ApiType GetTypeFromSpecification(MetadataReader reader, ApiTypeParameters genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        throw new ApiException("has a signature that names a type by another signature");

    /// <inheritdoc/>
    public ApiType GetGenericInstantiation(ApiType genericType, ImmutableArray<ApiType> typeArguments) =>
        new(ApiTypeKind.Named, genericType.Name, genericType.IsValueType, typeArguments);

    /// <inheritdoc/>
    public ApiType GetSZArrayType(ApiType elementType) => new(ApiTypeKind.Array, "[]", isValueType: false, elementType);

    /// <inheritdoc/>
    public ApiType GetArrayType(ApiType elementType, ArrayShape shape) =>
        new(ApiTypeKind.Array, $"[{new string(',', Math.Clamp(shape.Rank - 1, 0, 31))}]", isValueType: false, elementType);

    /// <inheritdoc/>
    public ApiType GetPointerType(ApiType elementType) => new(ApiTypeKind.Pointer, "*", isValueType: true, elementType);

    /// <inheritdoc/>
    public ApiType GetByReferenceType(ApiType elementType) => new(ApiTypeKind.ByRef, "&", isValueType: true, elementType);

    /// <inheritdoc/>
    public ApiType GetPinnedType(ApiType elementType) => elementType;

    /// <inheritdoc/>
    public ApiType GetFunctionPointerType(MethodSignature<ApiType> signature) => new(
        ApiTypeKind.Function,
        signature.Header.CallingConvention == SignatureCallingConvention.Default ? "delegate*" : "delegate* unmanaged",
        isValueType: true,
        [.. signature.ParameterTypes, signature.ReturnType]);

    /// <inheritdoc/>
    public ApiType GetGenericTypeParameter(ApiTypeParameters genericContext, int index) => Parameter(genericContext.OfType, index, "T");

    /// <inheritdoc/>
    public ApiType GetGenericMethodParameter(ApiTypeParameters genericContext, int index) => Parameter(genericContext.OfMethod, index, "TMethod");

    // Optional modifiers say nothing to a C# compiler.
    /// <inheritdoc/>
    public ApiType GetModifiedType(ApiType modifier, ApiType unmodifiedType, bool isRequired) =>
        isRequired ? unmodifiedType.With(modifier.Name) : unmodifiedType;

    private ApiType Named(EntityHandle handle, byte rawTypeKind)
    {
        var isValueType = rawTypeKind == (byte)SignatureTypeKind.ValueType;
        if (!_known.TryGetValue((handle, isValueType), out var type))
        {
            var name = names.Of(handle);
            type = name == "System.Decimal" ? Value("decimal") : new ApiType(ApiTypeKind.Named, name, isValueType);
            _known.Add((handle, isValueType), type);
        }

        return type;
    }

    private static ApiType Value(string name) => new(ApiTypeKind.Named, name, isValueType: true);

    private static ApiType Parameter(IReadOnlyList<string> names, int index, string otherwise) =>
        new(ApiTypeKind.Parameter, index < names.Count ? names[index] : $"{otherwise}{index}", isValueType: false);
}
