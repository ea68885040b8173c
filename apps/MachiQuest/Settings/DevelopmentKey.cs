using System.Security.Cryptography;
using Ashlar.Encryption;

namespace MachiQuest.Settings;

/// <summary>A key that is made when it is needed first, for development: it lies beside the data.</summary>
internal static class DevelopmentKey
{
    private const string FileName = "machiquest-encryption-key";

    /// <param name="folder">Where the key is kept; <see langword="null"/> for one that ends with the process.</param>
    public static EncryptionKeys Load(string? folder)
    {
        if (string.IsNullOrEmpty(folder))
        {
            return new EncryptionKeys(new EncryptionKey("development", RandomNumberGenerator.GetBytes(EncryptionKey.Length)));
        }

        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, FileName);
        try
        {
            using var file = new FileStream(path, OptionsForNew());
            file.Write(System.Text.Encoding.ASCII.GetBytes($"development:{Convert.ToBase64String(RandomNumberGenerator.GetBytes(EncryptionKey.Length))}"));
        }
        catch (IOException) when (File.Exists(path))
        {
            // It was made before.
        }

        return EncryptionKeys.Parse(File.ReadAllText(path));
    }

    private static FileStreamOptions OptionsForNew()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
