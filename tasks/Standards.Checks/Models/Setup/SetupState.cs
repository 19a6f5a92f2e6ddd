using Standards.Checks.Engine.Running;

namespace Standards.Checks.Models.Setup;

/// <summary>How far people have filled in what templates left open. What is done is judged by the documents, not by the boxes of the list.</summary>
/// <param name="Done">Places of the list that say something.</param>
/// <param name="Total">Places of the list, and open ones that it does not name.</param>
public sealed record SetupState(int Done, int Total)
{
    /// <summary>Whether something is open.</summary>
    public bool IsOpen => Done < Total;

    /// <summary>A part of the last line of a build.</summary>
    public string Text => $"setup {Done} of {Total} done, see {SetupList.Path}";

    /// <summary>The state of a repository.</summary>
    public static SetupState Of(CheckContext context)
    {
        var (open, items) = SetupPlaces.Of(context);
        var places = open.SelectMany(file => file.Places.Select(place => (file.Path, place.Key))).ToHashSet();
        var all = items.Where(item => context.Snapshot.Find(item.Path) is not null).Select(item => (item.Path, item.Key)).ToHashSet();
        all.UnionWith(places);
        return new SetupState(all.Count - places.Count, all.Count);
    }
}
