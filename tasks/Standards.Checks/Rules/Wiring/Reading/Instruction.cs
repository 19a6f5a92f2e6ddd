namespace Standards.Checks.Rules.Wiring.Reading;

/// <summary>One instruction of a method body.</summary>
/// <param name="Offset">Where it begins.</param>
/// <param name="Code">Its code; of two bytes with 0xFE in front.</param>
/// <param name="Operand">Its token, number, or the offset where it jumps to; 0 where it has none that is needed.</param>
internal readonly record struct Instruction(int Offset, int Code, int Operand)
{
    /// <summary>Whether the next instruction is reached by jumps only.</summary>
    public bool EndsFlow => Code is Operation.Br or Operation.BrShort or Operation.Ret or Operation.Throw or Operation.Leave or Operation.LeaveShort
        or Operation.EndFinally or Operation.Rethrow or Operation.Jmp;

    /// <summary>Whether its operand is an offset.</summary>
    public bool IsJump => Code is (>= 0x2B and <= 0x44) or Operation.Leave or Operation.LeaveShort;
}
