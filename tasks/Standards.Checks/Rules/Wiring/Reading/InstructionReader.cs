using System.Buffers.Binary;

namespace Standards.Checks.Rules.Wiring.Reading;

/// <summary>The instructions of a method body, one after the other. Ends where a body that is cut off ends.</summary>
internal ref struct InstructionReader(ReadOnlySpan<byte> body)
{
    private readonly ReadOnlySpan<byte> _body = body;
    private int _next;

    public Instruction Current { get; private set; }

    /// <summary>Whether there is another one.</summary>
    public bool Read()
    {
        var offset = _next;
        if (!TryReadCode(out var code))
        {
            return false;
        }

        var size = Operation.OperandSize(code);
        if (_next + size > _body.Length)
        {
            return false;
        }

        var operand = Operand(code, size);
        _next += size;
        if (code == Operation.Switch && !TrySkipTargets(operand))
        {
            return false;
        }

        Current = new Instruction(offset, code, operand);
        Current = Current.IsJump ? Current with { Operand = _next + operand } : Current;
        return true;
    }

    private bool TryReadCode(out int code)
    {
        code = 0;
        if (_next >= _body.Length || (_body[_next] == 0xFE && _next + 1 >= _body.Length))
        {
            return false;
        }

        code = _body[_next++];
        code = code == 0xFE ? 0xFE00 | _body[_next++] : code;
        return true;
    }

    private readonly int Operand(int code, int size) => size switch
    {
        1 => code is (>= 0x0E and <= 0x13) ? _body[_next] : (sbyte)_body[_next],
        2 => BinaryPrimitives.ReadUInt16LittleEndian(_body[_next..]),
        4 => BinaryPrimitives.ReadInt32LittleEndian(_body[_next..]),
        _ => 0,
    };

    private bool TrySkipTargets(int count)
    {
        if (count < 0 || count > (_body.Length - _next) / 4)
        {
            return false;
        }

        _next += 4 * count;
        return true;
    }
}
