namespace Standards.Checks.Rules.Operations.Service;

/// <summary>Handles of people and teams. The forge writes <c>@org/team</c> where a registry writes <c>@team</c> and the policy <c>team</c>.</summary>
internal static class Handles
{
    /// <summary>The name without <c>@</c>, organisation and parent groups.</summary>
    public static string NameOf(string handle) => handle[(handle.LastIndexOf('/') + 1)..].TrimStart('@');

    /// <summary>Whether two handles may mean the same team or person.</summary>
    public static bool Match(string a, string b) => NameOf(a).Equals(NameOf(b), StringComparison.OrdinalIgnoreCase);
}
