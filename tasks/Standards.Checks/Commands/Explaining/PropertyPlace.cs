namespace Standards.Checks.Commands.Explaining;

/// <summary>Says in words what set a property.</summary>
internal static class PropertyPlace
{
    public static string Of(PropertyView property) => property switch
    {
        { IsGlobal: true } => "on the command line or by the caller",
        { Place.Length: > 0 } => $"in {OriginText.Of(property.Place, property.Line)}",
        _ => "by the environment or by MSBuild itself",
    };
}
