using Microsoft.Extensions.Options;

namespace StdService1.Worker.Folders;

/// <summary>The folders of the worker; those that are missing at start are made.</summary>
internal sealed class WorkFolders
{
    // Hidden files count too: whether one is a message is a question of its name, and not of the system.
    private static readonly EnumerationOptions s_messages = new()
    {
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
        MatchCasing = MatchCasing.CaseSensitive,
        RecurseSubdirectories = false,
    };

    public WorkFolders(IOptions<InboxOptions> inbox, IOptions<OutboxOptions> outbox, IHostEnvironment environment)
    {
        Inbox = Path.GetFullPath(inbox.Value.Folder, environment.ContentRootPath);
        Outbox = Path.GetFullPath(outbox.Value.Folder, environment.ContentRootPath);
        Done = Path.Combine(Inbox, "done");
        Dead = Path.Combine(Inbox, "dead");
        // Results in one of those would be read as messages, or be taken for them.
        if (new[] { Inbox, Done, Dead }.Contains(Path.TrimEndingDirectorySeparator(Outbox), StringComparer.OrdinalIgnoreCase))
            throw new OptionsValidationException("Outbox", typeof(OutboxOptions), [$"Outbox: Property Folder: '{outbox.Value.Folder}' is not allowed; allowed is a folder of its own"]);

        foreach (var folder in (string[])[Done, Dead, Outbox])
            Directory.CreateDirectory(folder);
    }

    /// <summary>Messages arrive here as <c>*.json</c>.</summary>
    public string Inbox { get; }

    /// <summary>Messages that were handled.</summary>
    public string Done { get; }

    /// <summary>Messages that cannot be handled, each with a note.</summary>
    public string Dead { get; }

    /// <summary>Results, one for a message.</summary>
    public string Outbox { get; }

    /// <summary>Whether all folders are there.</summary>
    public bool Exist() => Array.TrueForAll([Done, Dead, Outbox], Directory.Exists);

    /// <summary>The messages in the inbox, in no order. A name that begins with a dot is that of a file somebody still writes.</summary>
    public IEnumerable<FileInfo> Messages() =>
        new DirectoryInfo(Inbox).EnumerateFiles("*.json", s_messages).Where(file => !file.Name.StartsWith('.'));

    /// <summary>How many messages there are and since when; none where the folder cannot be read.</summary>
    public WaitingFiles Waiting()
    {
        try
        {
            var waiting = default(WaitingFiles);
            foreach (var file in Messages())
            {
                var written = new DateTimeOffset(file.LastWriteTimeUtc);
                waiting = new WaitingFiles(waiting.Count + 1, written < waiting.Oldest ? written : waiting.Oldest ?? written);
            }

            return waiting;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }
}
