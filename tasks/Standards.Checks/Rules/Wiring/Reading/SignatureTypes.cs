using System.Reflection.Metadata;

namespace Standards.Checks.Rules.Wiring.Reading;

/// <summary>The types that a signature names, in their order. What cannot be read ends the list.</summary>
internal static class SignatureTypes
{
    private const int MaxDepth = 32;

    /// <summary>Of one type (a TypeSpec).</summary>
    public static List<EntityHandle> Read(BlobReader blob)
    {
        var types = new List<EntityHandle>();
        _ = TryReadType(ref blob, types, 0);
        return types;
    }

    /// <summary>Of the generic arguments of a method (a MethodSpec).</summary>
    public static List<EntityHandle> ReadArguments(BlobReader blob)
    {
        var types = new List<EntityHandle>();
        if (blob.RemainingBytes > 0 && blob.ReadByte() == (byte)SignatureKind.MethodSpecification)
        {
            _ = TryReadTypes(ref blob, types, 0);
        }

        return types;
    }

    private static bool TryReadTypes(ref BlobReader blob, List<EntityHandle> types, int depth)
    {
        if (!blob.TryReadCompressedInteger(out var count))
        {
            return false;
        }

        for (var i = 0; i < count; i++)
        {
            if (!TryReadType(ref blob, types, depth))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryReadType(ref BlobReader blob, List<EntityHandle> types, int depth)
    {
        if (depth > MaxDepth || blob.RemainingBytes == 0)
        {
            return false;
        }

        var code = blob.ReadSignatureTypeCode();
        switch (code)
        {
            case SignatureTypeCode.TypeHandle:
                types.Add(blob.ReadTypeHandle());
                return true;
            case SignatureTypeCode.GenericTypeInstance:
                return TryReadType(ref blob, types, depth + 1) && TryReadTypes(ref blob, types, depth + 1);
            case SignatureTypeCode.SZArray or SignatureTypeCode.Pointer or SignatureTypeCode.ByReference:
                return TryReadType(ref blob, types, depth + 1);
            case SignatureTypeCode.GenericTypeParameter or SignatureTypeCode.GenericMethodParameter:
                return blob.TryReadCompressedInteger(out _);
            case SignatureTypeCode.RequiredModifier or SignatureTypeCode.OptionalModifier:
                _ = blob.ReadTypeHandle();
                return TryReadType(ref blob, types, depth + 1);
            default:
                return code is (>= SignatureTypeCode.Void and <= SignatureTypeCode.String) or SignatureTypeCode.IntPtr or SignatureTypeCode.UIntPtr
                    or SignatureTypeCode.Object or SignatureTypeCode.TypedReference;
        }
    }
}
