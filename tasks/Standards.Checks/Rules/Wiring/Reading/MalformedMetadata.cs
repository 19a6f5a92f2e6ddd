namespace Standards.Checks.Rules.Wiring.Reading;

/// <summary>What the reader of metadata throws where an assembly is not what it says.</summary>
internal static class MalformedMetadata
{
    public static bool Causes(Exception e) => e is BadImageFormatException or ArgumentException or InvalidOperationException or OverflowException
        or InvalidCastException or IndexOutOfRangeException or InvalidDataException;
}
