namespace Standards.Checks.Commands.AdrAdditions;

/// <summary>What somebody asked of the command StandardsNewAdr, as it was typed.</summary>
/// <param name="Title">The decision in a few words; empty when it was not given.</param>
/// <param name="Supersedes">Numbers of the records that it takes the place of, with anything but digits between them; may be empty.</param>
/// <param name="Deciders">Who decides; the team of the policy when empty.</param>
/// <param name="Tags">Topics; <c>architecture</c> when empty.</param>
public sealed record AdrRequest(string Title, string Supersedes = "", string Deciders = "", string Tags = "");
