using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Rules.ProtoCompatibility.Shapes;

namespace Standards.Checks.Rules.ProtoCompatibility;

/// <summary>
/// STD8602, STD8604: messages, enums, services and extensions that are gone. Said once for a package, once for a file, else for each. Clauses:
/// <c>proto-backward-compatible</c>, <c>api-breaking-needs-new-major</c>.
/// </summary>
internal sealed class RemovalComparison(ProtoChanges changes)
{
    private const int MaxNames = 3;
    private const string Message = "Message";

    private readonly FileComparison _files = new(changes);
    private ILookup<string, (string What, string Name, Location Place)>? _gone;

    /// <summary>Adds what is gone.</summary>
    public void Compare()
    {
        var packages = changes.After.Files.Values.Select(file => file.Package).ToHashSet(StringComparer.Ordinal);
        var removed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in changes.Before.Files.Values)
        {
            var now = changes.After.Files.GetValueOrDefault(file.Path);
            if (now is not null && now.Package != file.Package)
            {
                // The finding about the package says it.
                continue;
            }

            if (!packages.Contains(file.Package))
            {
                if (removed.Add(file.Package))
                {
                    _files.AddRemoved(file.Package, file);
                }
            }
            else
            {
                AddElements(file, now);
            }
        }
    }

    private void AddElements(FileShape before, FileShape? after)
    {
        var gone = Gone(before.Path);
        if (gone.Count == 0)
        {
            return;
        }

        if (after is null)
        {
            AddFile(before, gone);
            return;
        }

        foreach (var (what, name, place) in gone)
        {
            changes.Add(
                RuleCatalog.ProtoSourceFormat,
                Enclosing(name) ?? after.PackagePlace,
                place,
                $"{what} {ProtoName.Quote(name)} is removed or renamed: code and clients that use it break",
                changes.Fix(before.Path, $"Mark the {what.ToLowerInvariant()} deprecated and keep it"));
        }
    }

    private void AddFile(FileShape file, List<(string What, string Name, Location Place)> gone)
    {
        var names = string.Join(", ", gone.Take(MaxNames).Select(element => ProtoName.Quote(ProtoName.Short(element.Name))));
        var more = gone.Count > MaxNames ? string.Create(CultureInfo.InvariantCulture, $" and {gone.Count - MaxNames} more") : "";
        changes.Add(
            RuleCatalog.ProtoSourceFormat,
            Location.Whole(file.Path),
            gone[0].Place,
            $"The file is removed, and with it {names}{more} of package {ProtoName.Quote(file.Package)}: code and clients that use them break",
            changes.Fix(file.Path, "Mark them deprecated and keep the file"));
    }

    private Location? Enclosing(string name) =>
        name.LastIndexOf('.') is var end and > 0 && changes.After.Messages.TryGetValue(name[..end], out var message) ? message.Place : null;

    // Without what went with the message around it.
    private List<(string What, string Name, Location Place)> Gone(string path)
    {
        var gone = (_gone ??= AllGone().ToLookup(element => element.Place.Path, StringComparer.Ordinal))[path].ToList();
        var messages = gone.Where(element => element.What == Message).Select(element => element.Name).ToHashSet(StringComparer.Ordinal);
        return [.. gone.Where(element => !IsInside(element.Name, messages)).OrderBy(element => element.Place.Line).ThenBy(element => element.Place.Column)];
    }

    private IEnumerable<(string What, string Name, Location Place)> AllGone()
    {
        var (before, after) = (changes.Before, changes.After);
        return before.Messages.Where(message => !after.Messages.ContainsKey(message.Key)).Select(message => (Message, message.Key, message.Value.Place))
            .Concat(before.Enums.Where(type => !after.Enums.ContainsKey(type.Key)).Select(type => ("Enum", type.Key, type.Value.Place)))
            .Concat(before.Services.Where(service => !after.Services.ContainsKey(service.Key)).Select(service => ("Service", service.Key, service.Value.Place)))
            .Concat(before.Extensions.Where(extension => !after.Extensions.ContainsKey(extension.Key))
                .Select(extension => ("Extension", extension.Value.Name, extension.Value.Place)));
    }

    private static bool IsInside(string name, HashSet<string> messages)
    {
        for (var end = name.LastIndexOf('.'); end > 0; end = name.LastIndexOf('.', end - 1))
        {
            if (messages.Contains(name[..end]))
            {
                return true;
            }
        }

        return false;
    }
}
