namespace Standards.Checks.Rules.Wiring.Reading;

/// <summary>Codes of instructions (ECMA-335, partition III) that the reader treats one by one.</summary>
internal static class Operation
{
    public const int LoadNull = 0x14;
    public const int Dup = 0x25;
    public const int Pop = 0x26;
    public const int Jmp = 0x27;
    public const int Call = 0x28;
    public const int CallIndirect = 0x29;
    public const int Ret = 0x2A;
    public const int BrShort = 0x2B;
    public const int Br = 0x38;
    public const int Switch = 0x45;
    public const int CallVirtual = 0x6F;
    public const int LoadString = 0x72;
    public const int NewObject = 0x73;
    public const int Throw = 0x7A;
    public const int NewArray = 0x8D;
    public const int StoreReference = 0xA2;
    public const int LoadToken = 0xD0;
    public const int EndFinally = 0xDC;
    public const int Leave = 0xDD;
    public const int LeaveShort = 0xDE;
    public const int LoadFunction = 0xFE06;
    public const int LoadVirtualFunction = 0xFE07;
    public const int Rethrow = 0xFE1A;

    private const string Tokens = "\x27\x28\x29\x6F\x70\x71\x72\x73\x74\x75\x79\x7B\x7C\x7D\x7E\x7F\x80\x81\x8C\x8D\x8F\xA3\xA4\xA5\xC2\xC6\xD0";

    /// <summary>How many bytes the operand of a code has; a switch has more, which the reader counts.</summary>
    public static int OperandSize(int code) => code > 0xFF ? SizeOfLong(code & 0xFF) : code switch
    {
        (>= 0x0E and <= 0x13) or 0x1F or (>= 0x2B and <= 0x37) or LeaveShort => 1,
        0x21 or 0x23 => 8,
        0x20 or 0x22 or (>= 0x38 and <= Switch) or Leave => 4,
        _ => HasToken(code) ? 4 : 0,
    };

    /// <summary>Whether the operand is a token.</summary>
    public static bool HasToken(int code) => code > 0xFF ? (code & 0xFF) is 0x06 or 0x07 or 0x15 or 0x16 or 0x1C : Tokens.Contains((char)code);

    /// <summary>What a code without a token takes from the stack; a negative number for all of it.</summary>
    public static int Pops(int code) => code switch
    {
        (>= 0x0A and <= 0x0D) or 0x10 or 0x13 or Pop or 0x2C or 0x2D or 0x39 or 0x3A or Switch or Throw => 1,
        (>= 0x2E and <= 0x37) or (>= 0x3B and <= 0x44) => 2,
        (>= 0x46 and <= 0x50) or 0x71 or 0x74 or 0x75 or 0x79 or 0x7B or 0x7C or 0x80 or 0x8C or NewArray or 0x8E or 0xA5 or 0xC2 or 0xC6 => 1,
        (>= 0x51 and <= 0x57) or 0xDF or 0x70 or 0x7D or 0x81 => 2,
        (>= 0x58 and <= 0x64) or (>= 0xD6 and <= 0xDB) or 0x8F or (>= 0x90 and <= 0x9A) or 0xA3 => 2,
        0x65 or 0x66 or (>= 0x67 and <= 0x6E) or 0x76 or (>= 0x82 and <= 0x8B) or (>= 0xB3 and <= 0xBA) or 0xC3 or (>= 0xD1 and <= 0xD5) or 0xE0 => 1,
        (>= 0x9B and <= 0xA2) or 0xA4 => 3,
        Leave or LeaveShort or EndFinally or Ret or Rethrow => -1,
        (>= 0xFE01 and <= 0xFE05) => 2,
        LoadVirtualFunction or 0xFE0B or 0xFE0E or 0xFE0F or 0xFE11 or 0xFE15 => 1,
        0xFE17 or 0xFE18 => 3,
        _ => 0,
    };

    /// <summary>What a code without a call puts on the stack.</summary>
    public static int Pushes(int code) => code switch
    {
        Dup => 2,
        (>= 0x02 and <= 0x09) or 0x0E or 0x0F or 0x11 or 0x12 or (>= 0x14 and <= 0x23) => 1,
        (>= 0x46 and <= 0x50) or (>= 0x58 and <= 0x6E) or 0x71 or LoadString or 0x74 or 0x75 or 0x76 or 0x79 => 1,
        0x7B or 0x7C or 0x7E or 0x7F or (>= 0x82 and <= 0x9A) or 0xA3 or 0xA5 or (>= 0xB3 and <= 0xBA) or 0xC2 or 0xC3 or 0xC6 => 1,
        LoadToken or (>= 0xD1 and <= 0xDB) or 0xE0 => 1,
        (>= 0xFE00 and <= 0xFE07) or (>= 0xFE09 and <= 0xFE0A) or (>= 0xFE0C and <= 0xFE0D) or 0xFE0F or 0xFE1C or 0xFE1D => 1,
        _ => 0,
    };

    private static int SizeOfLong(int code) => code switch
    {
        0x06 or 0x07 or 0x15 or 0x16 or 0x1C => 4,
        >= 0x09 and <= 0x0E => 2,
        0x12 or 0x19 => 1,
        _ => 0,
    };
}
