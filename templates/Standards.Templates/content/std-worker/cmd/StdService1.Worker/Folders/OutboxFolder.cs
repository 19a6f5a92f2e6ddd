using System.Text.Json;
using StdService1.Worker.Messages;

namespace StdService1.Worker.Folders;

/// <summary>Results as files in a folder, each there at once and once: it is written under a name that nobody reads, and renamed when it is on disk.</summary>
internal sealed class OutboxFolder(WorkFolders folders) : IResultStore
{
    public async ValueTask<bool> AddAsync(InvoiceTotal total, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folders.Outbox, $"invoice-{total.Id}.json");
        if (await IsThereAsync(path, total, cancellationToken))
            return false;

        var draft = Path.Combine(folders.Outbox, $".{Guid.NewGuid():N}.tmp");
        try
        {
            await WriteAsync(draft, total, cancellationToken);
            // Without overwriting: of two instances with the same message one is first.
            File.Move(draft, path);
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            return !await IsThereAsync(path, total, cancellationToken);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static async ValueTask<bool> IsThereAsync(string path, InvoiceTotal total, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
            return false;

        await using var stream = File.OpenRead(path);
        var other = await JsonSerializer.DeserializeAsync(stream, MessageJson.Default.InvoiceTotal, cancellationToken);
        return other is not null && total.Agrees(other)
            ? true
            : throw new InvalidOperationException("Another message with this id had another result.");
    }

    private static async ValueTask WriteAsync(string path, InvoiceTotal total, CancellationToken cancellationToken)
    {
        await using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        await JsonSerializer.SerializeAsync(stream, total, MessageJson.Default.InvoiceTotal, cancellationToken);
        stream.Flush(flushToDisk: true);
    }
}
