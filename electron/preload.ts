import { contextBridge, ipcRenderer } from 'electron'

/* All that the screen sees of Electron: one function, and the message that answers it. */

const requestChannel = 'bashu:request-port'
const portMessage = 'bashu:port'

ipcRenderer.on(portMessage, (event) => {
  window.postMessage(portMessage, window.location.origin, [...event.ports])
})

contextBridge.exposeInMainWorld('bashuHost', {
  requestPort: (): void => ipcRenderer.send(requestChannel),
})
