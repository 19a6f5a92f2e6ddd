using System.Reflection.Metadata.Ecma335;

namespace Standards.Checks.Rules.Wiring.Reading;

/// <summary>Reads one method body: which tokens it names, and what it calls with which constant values.</summary>
internal sealed class BodyReader(MethodPlace place, IBodyVisitor visitor)
{
    private const int MaxArray = 256;

    private readonly ValueStack _stack = new();
    private readonly RepositoryAssembly _assembly = place.Assembly;

    public void Read()
    {
        var instructions = new InstructionReader(_assembly.BodyOf(place.Method));
        while (instructions.Read())
        {
            var instruction = instructions.Current;
            _stack.Enter(instruction.Offset);
            Step(instruction);
            if (instruction.IsJump)
            {
                _stack.Jump(instruction.Operand, instruction.Offset);
            }

            if (instruction.EndsFlow)
            {
                _stack.End();
            }
        }
    }

    private void Step(Instruction instruction)
    {
        var code = instruction.Code;
        if (Operation.HasToken(code) && code != Operation.LoadString)
        {
            visitor.Name(place, instruction.Operand);
        }

        switch (code)
        {
            case Operation.Call or Operation.CallVirtual or Operation.NewObject:
                Call(instruction);
                break;
            case Operation.Dup:
                _stack.Copy();
                break;
            case Operation.LoadString:
                var text = _assembly.Reader.GetUserString(MetadataTokens.UserStringHandle(instruction.Operand & 0xFFFFFF));
                visitor.Text(text);
                _stack.Push(text);
                break;
            case Operation.LoadFunction:
                _stack.Push(FunctionOf(instruction.Operand));
                break;
            case Operation.NewArray:
                _stack.Pop(1);
                _stack.Push(new List<object?>());
                break;
            case Operation.StoreReference:
                Add(_stack.Take(3));
                break;
            default:
                Move(instruction);
                break;
        }
    }

    private void Move(Instruction instruction)
    {
        var code = instruction.Code;
        if (LocalOf(instruction, 0x06, 0x11, 0xFE0C) is { } loaded)
        {
            _stack.Load(loaded);
        }
        else if (LocalOf(instruction, 0x0A, 0x13, 0xFE0E) is { } stored)
        {
            _stack.Store(stored);
        }
        else if (code == Operation.LoadNull)
        {
            _stack.Push(NoValue.Instance);
        }
        else if (code is >= 0x15 and <= 0x20)
        {
            _stack.Push(code >= 0x1F ? instruction.Operand : code - 0x16);
        }
        else
        {
            _stack.Pop(Operation.Pops(code) is var pops && pops < 0 ? int.MaxValue >> 20 : pops);
            for (var i = Operation.Pushes(code); i > 0; i--)
            {
                _stack.Push(null);
            }
        }
    }

    private void Call(Instruction instruction)
    {
        var member = _assembly.MemberOf(instruction.Operand);
        var isNew = instruction.Code == Operation.NewObject;
        var arguments = _stack.Take(member.Parameters + (member.HasInstance && !isNew ? 1 : 0));
        var result = isNew && arguments is [_, MethodPlace function] ? function : visitor.Call(place, instruction.Offset, member, arguments);
        if (isNew || !member.ReturnsNothing)
        {
            _stack.Push(result);
        }
    }

    private MethodPlace? FunctionOf(int token) =>
        token >> 24 == (int)TableIndex.MethodDef ? new MethodPlace(_assembly, MetadataTokens.MethodDefinitionHandle(token & 0xFFFFFF)) : null;

    private static void Add(object?[] taken)
    {
        if (taken[0] is List<object?> { Count: < MaxArray } list)
        {
            list.Add(taken[2]);
        }
    }

    private static int? LocalOf(Instruction instruction, int first, int shortForm, int longForm) =>
        instruction.Code >= first && instruction.Code < first + 4 ? instruction.Code - first
        : instruction.Code == shortForm || instruction.Code == longForm ? instruction.Operand
        : null;
}
