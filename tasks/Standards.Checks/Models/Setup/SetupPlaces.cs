using Standards.Checks.Engine.Running;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Models.Setup;

/// <summary>What is open in a repository, and what its list says of it.</summary>
/// <param name="Open">The open places by file, in ordinal order of the files.</param>
/// <param name="Items">The lines of the list.</param>
internal sealed record SetupPlaces(IReadOnlyList<(string Path, IReadOnlyList<OpenPlace> Places)> Open, IReadOnlyList<SetupItem> Items)
{
    /// <summary>Those of a run's files, read once: a check judges them, and the summary counts them.</summary>
    public static SetupPlaces Of(CheckContext context) => context.Memory.Of<Memory>().GetOrRead(context);

    private static SetupPlaces Read(CheckContext context)
    {
        SourceFile[] files = [.. context.Snapshot.Files.Where(OpenPlaceReader.Reads)];
        var facts = context.Facts.Get(new OpenPlaceFact(), files, context.Cancellation);
        var open = files.Zip(facts, (file, fact) => (file.Path, fact?.Places ?? [])).Where(file => file.Item2.Count > 0);
        return new SetupPlaces([.. open], SetupList.Read(context.Snapshot));
    }

    private sealed class Memory
    {
        private readonly Lock _lock = new();
        private SetupPlaces? _places;

        public SetupPlaces GetOrRead(CheckContext context)
        {
            lock (_lock)
            {
                return _places ??= Read(context);
            }
        }
    }
}
