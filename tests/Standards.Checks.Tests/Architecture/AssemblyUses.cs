using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Standards.Checks.Tests.Architecture;

/// <summary>
/// Which types of an assembly use which others of it, read from signatures, attributes and the code of methods. Nested types count as the type
/// that they stand in. Constants are not seen: the compiler writes their value in place of their name.
/// </summary>
internal sealed class AssemblyUses
{
    private static readonly Dictionary<int, OperandType> Operands = typeof(OpCodes).GetFields()
        .Select(field => field.GetValue(null)).OfType<OpCode>().ToDictionary(code => code.Value & 0xFFFF, code => code.OperandType);

    private readonly MetadataReader _reader;
    private readonly PEReader _file;
    private readonly TypeNames _names;
    private readonly HashSet<(string From, string To)> _uses = [];

    private AssemblyUses(PEReader file)
    {
        _file = file;
        _reader = file.GetMetadataReader();
        _names = new TypeNames(_reader);
    }

    /// <summary>The uses, as full names of types without generic parameters.</summary>
    public static IReadOnlyCollection<(string From, string To)> Read(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var uses = new AssemblyUses(file);
        foreach (var type in uses._reader.TypeDefinitions)
        {
            uses.Read(type);
        }

        return uses._uses;
    }

    private void Read(TypeDefinitionHandle handle)
    {
        var type = _reader.GetTypeDefinition(handle);
        var from = _names.Of(handle);
        Add(from, type.BaseType);
        foreach (var item in type.GetInterfaceImplementations())
        {
            Add(from, _reader.GetInterfaceImplementation(item).Interface);
        }

        foreach (var field in type.GetFields())
        {
            Add(from, _reader.GetFieldDefinition(field).DecodeSignature(_names, null));
        }

        foreach (var method in type.GetMethods())
        {
            Read(from, _reader.GetMethodDefinition(method));
        }

        foreach (var attribute in type.GetCustomAttributes())
        {
            Add(from, _reader.GetCustomAttribute(attribute).Constructor);
        }
    }

    private void Read(string from, MethodDefinition method)
    {
        var signature = method.DecodeSignature(_names, null);
        Add(from, [.. signature.ReturnType, .. signature.ParameterTypes.SelectMany(t => t)]);
        if (method.RelativeVirtualAddress == 0)
        {
            return;
        }

        var body = _file.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
        {
            Add(from, [.. _reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(_names, null).SelectMany(t => t)]);
        }

        foreach (var region in body.ExceptionRegions.Where(r => r.Kind == ExceptionRegionKind.Catch))
        {
            Add(from, region.CatchType);
        }

        var code = body.GetILReader();
        while (code.RemainingBytes > 0)
        {
            int value = code.ReadByte();
            var operand = Operands[value == 0xFE ? 0xFE00 | code.ReadByte() : value];
            switch (operand)
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType:
                    Add(from, MetadataTokens.EntityHandle(code.ReadInt32()));
                    break;
                case OperandType.InlineSwitch:
                    var targets = code.ReadInt32();
                    code.Offset += 4 * targets;
                    break;
                default:
                    code.Offset += Size(operand);
                    break;
            }
        }
    }

    private static int Size(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };

    private void Add(string from, EntityHandle handle) => Add(from, _names.In(handle));

    private void Add(string from, IReadOnlyList<string> types)
    {
        foreach (var to in types.Where(to => to != from))
        {
            _uses.Add((from, to));
        }
    }
}
